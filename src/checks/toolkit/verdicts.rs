//! The toolkit's table: for every file and test, whether it passes and in how many places it fails.

use std::collections::BTreeMap;

use time::Date;

use super::Template;
use super::subjects::{Subjects, is_create_ui, is_deployment_template, is_parameter_file, schema};
use crate::checks::{Check, Findings, PackageFile, PackageFiles, Run, registry};
use crate::source::Document;

/// The outcome of one of the toolkit's tests on one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The name of the file.
    pub file: String,
    /// The toolkit's name of the test.
    pub test: &'static str,
    /// The number of places at which it fails; none where it passes.
    pub errors: usize,
}

/// Tests that the toolkit has switched off inside (spec checks TK-23, TK-30); they pass on every template.
const SWITCHED_OFF: [&str; 2] = ["Resources Should Not Be Ambiguous", "VM Images Should Use Latest Version"];

/// All verdicts on a package, the wizard definition first, as the toolkit has it; `today` is the day from which the
/// age of API versions is counted.
#[must_use]
pub fn verdicts(files: &PackageFiles, today: Option<Date>) -> Vec<Verdict> {
    let subjects = Subjects::of(files);
    let (definitions, others): (Vec<_>, Vec<_>) = files.files.iter().partition(|file| is_create_ui(file));
    let mut has_schema_before = false;
    let mut verdicts = Vec::new();
    for file in definitions.into_iter().chain(others) {
        let is_first_with_schema = schema(file).is_some() && !std::mem::replace(&mut has_schema_before, true);
        let tests_all_files = is_first_with_schema || schema(file).is_none();
        let tested = Tested { file, files, subjects: &subjects, tests_all_files, today };
        for check in registry() {
            let Some(test) = check.toolkit else { continue };
            for errors in counts(check, &tested) {
                verdicts.push(Verdict { file: file.name().to_owned(), test, errors });
            }
        }
        if is_deployment_template(file) {
            verdicts.extend(SWITCHED_OFF.map(|test| Verdict { file: file.name().to_owned(), test, errors: 0 }));
        }
    }
    verdicts
}

/// What the tests of one file look at.
struct Tested<'a> {
    file: &'a PackageFile,
    files: &'a PackageFiles,
    subjects: &'a Subjects<'a>,
    tests_all_files: bool,
    today: Option<Date>,
}

/// The numbers of places found in a file: one for the file, or one for each name of inner templates that fail too.
fn counts(check: &'static Check, tested: &Tested<'_>) -> Vec<usize> {
    let count = |run: &dyn Fn(&mut Findings)| {
        let mut findings = Findings::of(check);
        run(&mut findings);
        findings.into_list().len()
    };
    match check.run {
        Run::Solution(_)
        | Run::Content(..)
        | Run::OncePerRun(_)
        | Run::Dates(_)
        | Run::Change(_)
        | Run::Levels(_)
        | Run::Packing
        | Run::Settings => Vec::new(),
        Run::Package(_) if !tested.tests_all_files => Vec::new(),
        Run::Package(run) => vec![count(&|findings| run(tested.files, findings))],
        Run::Template(run) => of_templates(tested, |template| count(&|findings| run(template, findings))),
        Run::TemplateAges(run) => {
            of_templates(tested, |template| count(&|findings| run(template, tested.today, findings)))
        }
        Run::CreateUi(run) => {
            let path = &tested.file.file.path;
            let definitions = tested.subjects.create_ui.iter().filter(|definition| definition.tested.path == *path);
            let mut counts: Vec<_> =
                definitions.map(|definition| count(&|findings| run(definition, findings))).collect();
            if counts.is_empty() && is_create_ui(tested.file) {
                counts.push(0);
            }
            counts
        }
        Run::CreateUiText(run) => {
            let text = tested.subjects.create_ui_text.filter(|_| is_create_ui(tested.file));
            text.map(|text| count(&|findings| run(text, findings))).into_iter().collect()
        }
        Run::ParameterFile(run) => {
            let of_file = |document: &&&Document| document.file.path == tested.file.file.path;
            let documents = tested.subjects.parameter_files.iter().filter(of_file);
            let mut counts: Vec<_> = documents.map(|document| count(&|findings| run(document, findings))).collect();
            if counts.is_empty() && is_parameter_file(tested.file) {
                counts.push(0);
            }
            counts
        }
    }
}

/// The places in the file and in its inner templates; the toolkit makes one verdict of those that share a name.
fn of_templates(tested: &Tested<'_>, count: impl Fn(&Template) -> usize) -> Vec<usize> {
    let path = &tested.file.file.path;
    let own: Vec<&Template> = tested.subjects.templates.iter().filter(|template| template.file.path == *path).collect();
    if own.is_empty() {
        return Vec::new();
    }
    let lent = lent_templates(tested, &own);
    let mut groups: BTreeMap<Option<&str>, (Option<usize>, usize)> = BTreeMap::new();
    let own = own.iter().map(|template| (template.group.as_deref(), *template));
    for (group, template) in own.chain(lent.map(|template| (Some(""), template))) {
        let errors = count(template);
        if errors > 0 {
            let (first, sum) = groups.entry(group).or_default();
            if template.is_inner {
                *first = Some(first.map_or(template.start, |first| first.min(template.start)));
            }
            *sum += errors;
        }
    }
    let mut groups: Vec<_> = groups.into_values().collect();
    groups.sort_by_key(|&(first, _)| first);
    if groups.is_empty() { vec![0] } else { groups.into_iter().map(|(_, errors)| errors).collect() }
}

/// The main template's inner templates, with which the toolkit tests another file that has none of its own once more.
fn lent_templates<'a>(tested: &Tested<'a>, own: &[&Template]) -> impl Iterator<Item = &'a Template<'a>> {
    let name = tested.file.name().to_lowercase();
    let is_excepted = ["parameters.", "prereq.", "createuidefinition."].iter().any(|start| name.starts_with(start));
    let is_whole = own.iter().all(|template| !template.is_inner);
    let borrows = is_whole && !is_excepted && schema(tested.file).is_some();
    let main = own.first().and_then(|whole| whole.original).filter(|_| borrows).map(|main| &main.file.path);
    let subjects = tested.subjects;
    subjects.templates.iter().filter(move |template| template.is_inner && Some(&template.file.path) == main)
}
