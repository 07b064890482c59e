//! The cases of each check, `fixtures/checks/ID/{fails,passes}*`: files laid over the clean solution, or a package.
//!
//! A case is a folder. What lies in it is laid over `fixtures/clean/Solutions/Contoso`, or, below `Solutions/NAME`,
//! over the clean solution of that name, or over a copy of Contoso if there is none; what lies below `Repository` is
//! laid over the rest of the repository around it. What lies below `Before` is laid over all that, which makes the state
//! before the branch that checks on history compare with. A folder that holds `mainTemplate.json` is a package and stands alone. A case whose
//! name begins with `fails` yields findings of its check alone, and they stand beside it in `CASE.txt`; one whose name
//! begins with `passes` yields nothing. `UPDATE_FIXTURES=1 cargo test` writes the findings anew; read the difference.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use sentinel_pack::assemble::{self, Package};
use sentinel_pack::checks::{self, Change, Finding, PackageFiles, Source};
use sentinel_pack::diagnostics::{Diagnostic, Report, SourceText};
use sentinel_pack::files::SolutionFiles;
use sentinel_pack::solution::{self, ReadOptions, SharedWorkbooksMetadata, VersionChoice, WorkbooksMetadata};
use time::{Date, Month};

/// Files by their paths.
pub(super) type Tree = BTreeMap<String, Vec<u8>>;

pub(super) fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|_| panic!("{} can be listed", folder.display()));
    entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("a name in UTF-8")).collect()
}

/// Whether the name is that of the findings of a case.
fn is_golden(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "txt")
}

pub(super) fn tree(folder: &Path) -> Tree {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.expect("a readable case"));
    let files = entries.filter(|entry| entry.file_type().is_file());
    let named = files.map(|entry| {
        let path = entry.path().strip_prefix(folder).expect("it lies in the folder");
        let path = path.to_str().expect("a path in UTF-8").replace('\\', "/");
        (path, fs::read(entry.path()).expect("a readable file"))
    });
    named.collect()
}

/// The solutions of a case: the clean ones with the files of the case in their places.
fn solutions(case: Tree) -> BTreeMap<String, Tree> {
    let clean = |name: &str| {
        let folder = fixtures().join("clean/Solutions");
        let own = folder.join(name);
        tree(&if own.is_dir() { own } else { folder.join("Contoso") })
    };
    let mut solutions = BTreeMap::new();
    for (path, bytes) in case {
        let below = path.strip_prefix("Solutions/").and_then(|rest| rest.split_once('/'));
        let (name, path) = below.unwrap_or(("Contoso", &path));
        let files = solutions.entry(name.to_owned()).or_insert_with(|| clean(name));
        files.insert(path.to_owned(), bytes);
    }
    if solutions.is_empty() {
        let all = names(&fixtures().join("clean/Solutions")).into_iter();
        solutions.extend(all.map(|name| (name.clone(), clean(&name))));
    }
    solutions
}

/// The files of the repository around the solutions of a case, which are taken out of it.
fn repository(case: &mut Tree) -> Tree {
    let clean = tree(&fixtures().join("clean"));
    let mut repository: Tree = clean.into_iter().filter(|(path, _)| !path.starts_with("Solutions/")).collect();
    let own = std::mem::take(case).into_iter();
    let (own, rest): (Tree, Tree) = own.partition(|(path, _)| path.starts_with("Repository/"));
    *case = rest;
    repository.extend(own.into_iter().map(|(path, bytes)| (path["Repository/".len()..].to_owned(), bytes)));
    repository
}

fn today() -> Date {
    Date::from_calendar_date(2024, Month::June, 1).expect("the day exists")
}

/// A state of the repository of a case.
struct State {
    repository: SolutionFiles,
    gallery: Arc<SharedWorkbooksMetadata>,
    solutions: BTreeMap<String, SolutionFiles>,
}

impl State {
    fn of(mut case: Tree) -> Self {
        let repository = SolutionFiles::from_memory("", repository(&mut case).into_iter().collect());
        let gallery = repository.read("Workbooks/WorkbooksMetadata.json").expect("the list of workbooks can be read");
        let gallery = SourceText::new("../../Workbooks/WorkbooksMetadata.json", gallery.text.as_str());
        let gallery = WorkbooksMetadata::shared(move || Ok(gallery));
        let files = |(name, files): (String, Tree)| {
            (name.clone(), SolutionFiles::from_memory(name, files.into_iter().collect()))
        };
        Self { repository, gallery, solutions: solutions(case).into_iter().map(files).collect() }
    }

    /// Hands the surveyed sources of a solution to `look`, with its package in `version` if it makes one.
    fn look<T>(
        &self,
        name: &str,
        version: VersionChoice,
        report: &mut Report,
        look: impl FnOnce(&Source<'_>, Option<&Package>, &mut Report) -> T,
    ) -> T {
        let files = &self.solutions[name];
        let workbooks_metadata = Some(Arc::clone(&self.gallery));
        let options = ReadOptions { workbooks_metadata, version, ..ReadOptions::default() };
        let (survey, solution) = solution::survey(files, &options, report);
        let gallery = self.gallery.as_ref().as_ref().ok();
        let source = Source { files, survey: &survey, gallery, repository: Some(&self.repository) };
        look(&source, solution.as_ref().map(assemble::package).as_ref(), report)
    }
}

/// The state before the branch, if the case has one.
fn state_before(case: &mut Tree) -> Option<State> {
    let (before, now): (Tree, Tree) =
        std::mem::take(case).into_iter().partition(|(path, _)| path.starts_with("Before/"));
    case.clone_from(&now);
    let laid_over = before.into_iter().map(|(path, bytes)| (path["Before/".len()..].to_owned(), bytes));
    let laid_over: Vec<_> = laid_over.collect();
    (!laid_over.is_empty()).then(|| State::of(now.into_iter().chain(laid_over).collect()))
}

/// Everything that is said of a case.
pub(super) fn run(mut case: Tree) -> Vec<Diagnostic> {
    if case.contains_key("mainTemplate.json") {
        let package = PackageFiles::read(&SolutionFiles::from_memory("Package", case.into_iter().collect()));
        return counted(checks::check_package(&package, Some(today())));
    }
    let before = state_before(&mut case);
    let now = State::of(case);
    let (mut found, mut claims) = (Vec::new(), Vec::new());
    for name in now.solutions.keys() {
        let mut report = Report::default();
        let claimed = now.look(name, VersionChoice::DataFile, &mut report, |source, package, report| {
            report.extend(counted(checks::check_source(source, Some(today()))));
            if let Some(package) = package {
                report.extend(counted(checks::check_package(&PackageFiles::of(package, "Package"), None)));
            }
            if let Some(before) = before.as_ref().filter(|before| before.solutions.contains_key(name)) {
                report.extend(counted(check_change(before, name, source, package)));
            }
            checks::claims(source)
        });
        claims.push((name.clone(), claimed));
        found.extend(report.sorted().into_iter().cloned());
    }
    found.extend(checks::check_claims(&claims).into_iter().flat_map(counted));
    found
}

fn check_change(before: &State, name: &str, now: &Source<'_>, package: Option<&Package>) -> Vec<Finding> {
    let version = package.map_or(VersionChoice::DataFile, |package| VersionChoice::Given(package.version.clone()));
    before.look(name, version, &mut Report::default(), |before, old, _| {
        checks::check_change(&Change { before, now, packages: old.zip(package) })
    })
}

fn counted(findings: Vec<Finding>) -> Vec<Diagnostic> {
    findings.into_iter().filter(|finding| finding.known.is_none()).map(|finding| finding.diagnostic).collect()
}

fn shown(diagnostics: &[Diagnostic]) -> String {
    let line = |diagnostic: &Diagnostic| {
        let place = diagnostic.place.as_ref().map_or_else(String::new, |place| {
            let (line, column) = place.line_column();
            format!("{}:{line}:{column}: ", place.file.path)
        });
        let help = diagnostic.help.as_deref().unwrap_or("-");
        let mend = diagnostic.fix.as_deref().map_or_else(String::new, |edit| {
            let (span, text) = (edit.place.span, &edit.place.file.text);
            format!("    mend: `{}` => `{}`\n", &text[span.start..span.end], edit.replacement)
        });
        let origin = diagnostic.origin.as_ref().map_or_else(String::new, |origin| {
            let (line, column) = origin.line_column();
            format!("    from: {}:{line}:{column}\n", origin.file.path)
        });
        let (severity, id, message) = (diagnostic.severity.name(), diagnostic.id, &diagnostic.message);
        format!("{place}{severity}[{id}]: {message}\n{origin}    help: {help}\n{mend}")
    };
    diagnostics.iter().map(line).collect()
}

fn is_of_package(diagnostic: &Diagnostic) -> bool {
    diagnostic.place.as_ref().is_some_and(|place| place.file.path.starts_with("Package/"))
}

/// What is wrong with the case of a failing solution.
fn failing(id: &str, case: &str) -> Vec<String> {
    let folder = fixtures().join("checks").join(id);
    let mut found = run(tree(&folder.join(case)));
    // What is wrong in the sources may show in the package too.
    found.retain(|diagnostic| diagnostic.id == id || !is_of_package(diagnostic));
    let shown = shown(&found);
    let golden = folder.join(format!("{case}.txt"));
    let mut faults = Vec::new();
    if found.is_empty() || found.iter().any(|diagnostic| diagnostic.id != id) {
        faults.push(format!("{id}/{case} yields not findings of its check alone:\n{shown}"));
    }
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(golden, shown).expect("the findings can be written");
    } else if fs::read_to_string(&golden).unwrap_or_default() != shown {
        faults.push(format!("{id}/{case}.txt differs:\n{shown}"));
    }
    faults
}

fn passing(id: &str, case: &str) -> Vec<String> {
    let found = run(tree(&fixtures().join("checks").join(id).join(case)));
    if found.is_empty() { Vec::new() } else { vec![format!("{id}/{case} yields findings:\n{}", shown(&found))] }
}

#[test]
fn every_check_has_both_kinds_of_cases_and_every_case_belongs_to_a_check() {
    let ids: BTreeSet<String> =
        checks::registry().filter(|check| check.run.is_check()).map(|check| check.id.to_owned()).collect();
    let folders = names(&fixtures().join("checks"));
    let without_cases: Vec<_> = ids.difference(&folders).collect();
    let without_check: Vec<_> = folders.difference(&ids).collect();
    assert!(without_cases.is_empty(), "fixtures/checks has no cases of {without_cases:?}");
    assert!(without_check.is_empty(), "there is no check {without_check:?}");
    for id in folders {
        let cases = names(&fixtures().join("checks").join(&id));
        for outcome in ["fails", "passes"] {
            let has_case = cases.iter().any(|case| case.starts_with(outcome) && !is_golden(case));
            assert!(has_case, "{id} has no case that {outcome}");
        }
        for golden in cases.iter().filter_map(|name| name.strip_suffix(".txt")) {
            assert!(golden.starts_with("fails") && cases.contains(golden), "{id}/{golden}.txt belongs to no case");
        }
    }
}

#[test]
fn every_case_yields_what_its_name_says() {
    let ids: Vec<String> = names(&fixtures().join("checks")).into_iter().collect();
    let faults: Vec<String> = ids.par_iter().flat_map_iter(|id| faults_of_cases(id)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What is wrong with the cases of a check.
fn faults_of_cases(id: &str) -> Vec<String> {
    let cases = names(&fixtures().join("checks").join(id)).into_iter().filter(|name| !is_golden(name));
    cases
        .flat_map(|case| match case.as_str() {
            name if name.starts_with("fails") => failing(id, name),
            name if name.starts_with("passes") => passing(id, name),
            name => vec![format!("{id}/{name} says neither `fails` nor `passes`")],
        })
        .collect()
}

#[test]
fn the_clean_solutions_are_clean() {
    for name in names(&fixtures().join("clean/Solutions")) {
        let data_file = format!("Data/Solution_{name}.json");
        let text = fs::read(fixtures().join("clean/Solutions").join(&name).join(&data_file)).expect("a data file");
        let found = run(Tree::from([(format!("Solutions/{name}/{data_file}"), text)]));
        assert!(found.is_empty(), "{name}:\n{}", shown(&found));
    }
}
