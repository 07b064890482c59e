//! The invented solutions in `fixtures/`: each is packaged as its golden package, or refused with its golden
//! diagnostics. `UPDATE_FIXTURES=1 cargo test` writes the goldens anew; read the difference before committing it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use sentinel_pack::diagnostics::{Report, Severity};
use sentinel_pack::files::{self, SolutionFiles};
use sentinel_pack::solution::{self, Compatibility, ReadOptions, WorkbooksMetadata};
use sentinel_pack::{arm, assemble};

/// A line of `fixtures/verdicts.tsv`.
struct Fixture {
    name: String,
    verdict: String,
    /// What the errors of a refused solution must name.
    names: Vec<String>,
}

/// What came out for one fixture: named texts in the order of their names.
type Outcome = Vec<(&'static str, String)>;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

fn fixtures() -> Vec<Fixture> {
    let table = fs::read_to_string(folder().join("verdicts.tsv")).expect("the verdicts are there");
    let lines = table.lines().skip(1);
    let fixture = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let names = cells[2].split('|').filter(|name| !name.is_empty()).map(str::to_lowercase).collect();
        Fixture { name: cells[0].to_owned(), verdict: cells[1].to_owned(), names }
    };
    lines.map(fixture).collect()
}

fn pack(name: &str) -> (Option<assemble::Package>, Report) {
    let roots = files::find(&[folder().join("Solutions").join(name)]).expect("the fixture is a solution");
    let files = SolutionFiles::on_disk(&roots[0]).expect("the fixture can be opened");
    let path = folder().join("Workbooks/WorkbooksMetadata.json");
    let text = files::read_file(&path, "Workbooks/WorkbooksMetadata.json").expect("the table is there");
    let is_v3_1 = name.contains("XDR") && !name.contains("Ignored");
    let options = ReadOptions {
        compatibility: if is_v3_1 { Compatibility::V3_1 } else { Compatibility::V3 },
        workbooks_metadata: Some(WorkbooksMetadata::shared(|| Ok(text))),
        ..ReadOptions::default()
    };
    let mut report = Report::default();
    let solution = solution::read(&files, &options, &mut report);
    (solution.map(|solution| assemble::package(&solution)), report)
}

fn diagnostics(report: &Report) -> String {
    let line = |diagnostic: &sentinel_pack::diagnostics::Diagnostic| {
        let place = diagnostic.place.as_ref().map_or_else(String::new, |place| {
            let (line, column) = place.line_column();
            format!("{}:{line}:{column}: ", place.file.path)
        });
        let help = diagnostic.help.as_deref().unwrap_or("-");
        format!("{place}{}[{}]: {}\n    help: {help}\n", diagnostic.severity.name(), diagnostic.id, diagnostic.message)
    };
    report.sorted().into_iter().map(line).collect()
}

fn outcome(name: &str) -> (Outcome, Report) {
    let (package, report) = pack(name);
    let mut outcome = vec![("diagnostics.txt", diagnostics(&report))];
    if let Some(package) = package {
        outcome.push(("createUiDefinition.json", arm::to_text(&package.create_ui_definition)));
        outcome.push(("mainTemplate.json", arm::to_text(&package.main_template)));
        outcome.push(("testParameters.json", arm::to_text(&package.test_parameters)));
    }
    outcome.retain(|(_, text)| !text.is_empty());
    (outcome, report)
}

/// Compares with the goldens of one fixture, or writes them; tells what differs.
fn differences(name: &str, outcome: &Outcome) -> Vec<String> {
    let golden = folder().join("Expected").join(name);
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        let _ = fs::remove_dir_all(&golden);
        fs::create_dir_all(&golden).expect("the folder of goldens can be made");
        for (file, text) in outcome {
            fs::write(golden.join(file), text).expect("a golden can be written");
        }
        return Vec::new();
    }
    let listed: BTreeSet<String> = fs::read_dir(&golden)
        .map(|entries| entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect())
        .unwrap_or_default();
    let given: BTreeSet<String> = outcome.iter().map(|(file, _)| (*file).to_owned()).collect();
    let mut differences: Vec<String> =
        listed.symmetric_difference(&given).map(|file| format!("{name}/{file} is not on both sides")).collect();
    for (file, text) in outcome {
        let want = fs::read_to_string(golden.join(file)).unwrap_or_default();
        if want != *text {
            let line = want.lines().zip(text.lines()).position(|(want, got)| want != got).map_or(0, |line| line + 1);
            differences.push(format!("{name}/{file} differs from line {line} on"));
        }
    }
    differences
}

#[test]
fn every_fixture_comes_out_as_its_golden() {
    let found: Vec<String> =
        fixtures().iter().flat_map(|fixture| differences(&fixture.name, &outcome(&fixture.name).0)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_refused_solution_has_errors_that_name_every_fault_and_no_package() {
    for fixture in fixtures().iter().filter(|fixture| fixture.verdict == "refuse") {
        let (package, report) = pack(&fixture.name);
        assert!(package.is_none(), "{} is packaged", fixture.name);
        let error = |diagnostic: &&sentinel_pack::diagnostics::Diagnostic| diagnostic.severity == Severity::Error;
        let texts: Vec<String> = report
            .sorted()
            .into_iter()
            .filter(error)
            .map(|diagnostic| {
                let file = diagnostic.place.as_ref().map_or("", |place| place.file.path.as_str());
                format!("{file} {} {}", diagnostic.message, diagnostic.help.as_deref().unwrap_or("")).to_lowercase()
            })
            .collect();
        for name in &fixture.names {
            assert!(
                texts.iter().any(|text| text.contains(name)),
                "{}: no error names {name}: {texts:#?}",
                fixture.name
            );
        }
        assert!(texts.len() <= 3 * fixture.names.len() + 2, "{}: too many errors: {texts:#?}", fixture.name);
    }
}

#[test]
fn every_right_solution_is_packaged() {
    for fixture in fixtures().iter().filter(|fixture| ["same", "mend"].contains(&fixture.verdict.as_str())) {
        let (package, report) = pack(&fixture.name);
        assert!(package.is_some(), "{} is refused:\n{}", fixture.name, diagnostics(&report));
    }
}

#[test]
fn the_solutions_of_the_readme_are_packaged_without_a_word() {
    for fixture in fixtures().iter().filter(|fixture| fixture.verdict == "walk-through") {
        let (package, report) = pack(&fixture.name);
        assert!(package.is_some() && report.sorted().is_empty(), "{}:\n{}", fixture.name, diagnostics(&report));
    }
}

#[test]
fn every_error_has_a_place_and_a_remedy() {
    for fixture in fixtures() {
        for diagnostic in pack(&fixture.name).1.sorted() {
            assert!(diagnostic.place.is_some(), "{}: {} has no place", fixture.name, diagnostic.id);
            assert!(diagnostic.help.is_some(), "{}: {} has no remedy", fixture.name, diagnostic.id);
        }
    }
}

#[test]
fn the_verdicts_name_every_fixture_folder() {
    let folders = fs::read_dir(folder().join("Solutions")).expect("the fixtures are there").flatten();
    let folders: BTreeSet<String> = folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    let named: BTreeSet<String> = fixtures().into_iter().map(|fixture| fixture.name).collect();
    assert_eq!(folders, named);
}
