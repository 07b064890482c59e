//! Runs the checks: each on what it looks at.

use std::collections::BTreeMap;

use time::Date;

use super::toolkit::Subjects;
use super::{Change, Check, Finding, Findings, PackageFiles, Run, Source, origin, registry};
use crate::diagnostics::Place;

/// Runs every check that looks at a package; `today` is the day from which the age of API versions is counted.
#[must_use]
pub fn check_package(files: &PackageFiles, today: Option<Date>) -> Vec<Finding> {
    let subjects = Subjects::of(files);
    let mut findings = each_check(|check, found| match check.run {
        Run::Package(run) => run(files, found),
        Run::Template(run) => subjects.templates.iter().for_each(|template| run(template, found)),
        Run::TemplateAges(run) => subjects.templates.iter().for_each(|template| run(template, today, found)),
        Run::Levels(run) => subjects.levels.iter().for_each(|levels| run(levels, found)),
        Run::CreateUi(run) => subjects.create_ui.iter().for_each(|create_ui| run(create_ui, found)),
        Run::CreateUiText(run) => subjects.create_ui.iter().for_each(|create_ui| run(&create_ui.document.file, found)),
        Run::ParameterFile(run) => subjects.parameter_files.iter().for_each(|document| run(document, found)),
        Run::Solution(_)
        | Run::Content(..)
        | Run::OncePerRun(_)
        | Run::Dates(_)
        | Run::Change(_)
        | Run::Packing
        | Run::Settings => {}
    });
    origin::place(&mut findings, files);
    findings
}

/// Runs every check that looks at the sources of one solution; without a day, those on dates are silent.
#[must_use]
pub fn check_source(source: &Source<'_>, today: Option<Date>) -> Vec<Finding> {
    each_check(|check, found| match check.run {
        Run::Solution(run) => run(source, found),
        Run::Content(kinds, run) => {
            source.contents().filter(|content| kinds.contains(&content.kind)).for_each(|content| run(&content, found));
        }
        Run::Dates(run) => today.into_iter().for_each(|today| run(source, today, found)),
        Run::OncePerRun(_)
        | Run::Change(_)
        | Run::Package(_)
        | Run::Template(_)
        | Run::TemplateAges(_)
        | Run::Levels(_)
        | Run::CreateUi(_)
        | Run::CreateUiText(_)
        | Run::ParameterFile(_)
        | Run::Packing
        | Run::Settings => {}
    })
}

/// Runs every check that compares a solution with what it was before a branch.
#[must_use]
pub fn check_change(change: &Change<'_>) -> Vec<Finding> {
    each_check(|check, found| {
        if let Run::Change(run) = check.run {
            run(change, found);
        }
    })
}

fn each_check(run: impl Fn(&'static Check, &mut Findings)) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in registry() {
        let mut found = Findings::of(check);
        run(check, &mut found);
        findings.extend(found.into_list());
    }
    findings
}

/// What only one solution of a run may hold: for each check, names and where they stand.
#[derive(Debug, Default)]
pub struct Claims(Vec<(&'static Check, String, Place)>);

/// The claims of one solution.
#[must_use]
pub fn claims(source: &Source<'_>) -> Claims {
    let mut claims = Vec::new();
    for check in registry() {
        if let Run::OncePerRun(run) = check.run {
            claims.extend(run(source).into_iter().map(|(name, place)| (check, name, place)));
        }
    }
    Claims(claims)
}

/// What several solutions of a run claim, found at each claim but the first; the result is in the order of the
/// solutions, which come with their names.
#[must_use]
pub fn check_claims(solutions: &[(String, Claims)]) -> Vec<Vec<Finding>> {
    let mut first: BTreeMap<(&str, &str), (usize, &Place)> = BTreeMap::new();
    let mut findings = Vec::new();
    for (index, (_, Claims(claims))) in solutions.iter().enumerate() {
        let mut found = Vec::new();
        for (check, name, place) in claims {
            let (earlier, there) = *first.entry((check.id, name)).or_insert((index, place));
            if earlier != index {
                let (line, _) = there.line_column();
                let (solution, file) = (&solutions[earlier].0, &there.file.path);
                let mut list = Findings::of(check);
                list.push(place.clone(), format!("`{name}` also stands in `{solution}/{file}`, line {line}"));
                found.extend(list.into_list());
            }
        }
        findings.push(found);
    }
    findings
}
