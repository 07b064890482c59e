//! Each folder of `fixtures/Comparisons` holds edits of a fixture's solution, and the reports expected of them.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::cli::{Run, program};

/// The formats, and the files that hold the reports expected in them.
const FORMATS: [(&str, &str); 3] = [("text", "diff.txt"), ("markdown", "diff.md"), ("json", "diff.json")];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Copies a folder into another one.
fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.expect("the folder can be walked");
        let target = to.join(entry.path().strip_prefix(from).expect("it lies below"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("a folder can be made");
        } else {
            fs::copy(entry.path(), target).expect("a file can be copied");
        }
    }
}

/// Carries out the edits of a case; an edit that changes nothing is a fault of the case.
fn edit(solution: &Path, edits: &Value) {
    for edit in edits.as_array().expect("a list of edits") {
        let text = |name: &str| edit[name].as_str().unwrap_or_default();
        let path = solution.join(text("file"));
        if let Some(lines) = edit["write"].as_array() {
            let lines: Vec<&str> = lines.iter().filter_map(Value::as_str).collect();
            fs::write(path, lines.join("\n")).expect("a file can be written");
            continue;
        }
        let before = fs::read_to_string(&path).expect("the file can be read");
        assert!(before.contains(text("replace")), "{} holds no {}", path.display(), text("replace"));
        fs::write(path, before.replacen(text("replace"), text("with"), 1)).expect("the file can be written");
    }
}

#[test]
fn every_case_is_reported_as_expected() {
    let updates = std::env::var_os("UPDATE_FIXTURES").is_some();
    let schema = fs::read_to_string(root().join("schemas/diff.json")).expect("the schema can be read");
    let schema = serde_json::from_str(&schema).expect("the schema is JSON");
    let schema = jsonschema::validator_for(&schema).expect("the schema is a schema");
    let mut offences = Vec::new();
    let mut cases: Vec<PathBuf> = fs::read_dir(root().join("fixtures/Comparisons"))
        .expect("the cases can be listed")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    cases.sort();
    for case in cases {
        let edits = fs::read_to_string(case.join("edits.json")).expect("a case has edits");
        let edits: Value = serde_json::from_str(&edits).expect("edits are JSON");
        let work = tempfile::tempdir().expect("a temporary folder");
        let solution = root().join("fixtures/Solutions").join(edits["solution"].as_str().expect("a solution"));
        copy(&solution, &work.path().join("old"));
        copy(&solution, &work.path().join("new"));
        edit(&work.path().join("new"), &edits["edits"]);
        for (format, golden) in FORMATS {
            let run = diff(work.path(), &["--format", format]);
            assert_eq!(run.code, Some(0), "{}: {}", case.display(), run.stderr);
            if format == "json" {
                let report = serde_json::from_str(&run.stdout).expect("the report is JSON");
                if let Err(error) = schema.validate(&report) {
                    offences.push(format!("{}: {error}", case.display()));
                }
            }
            let golden = case.join(golden);
            if updates {
                fs::write(&golden, &run.stdout).expect("a golden file can be written");
            } else if fs::read_to_string(&golden).unwrap_or_default() != run.stdout {
                offences.push(format!("{} is no longer what is printed:\n{}", golden.display(), run.stdout));
            }
        }
        let all: Value = serde_json::from_str(&diff(work.path(), &["--format", "json", "--all"]).stdout).expect("JSON");
        assert!(schema.is_valid(&all), "{} with --all", case.display());
    }
    assert!(offences.is_empty(), "{}", offences.join("\n"));
}

fn diff(folder: &Path, arguments: &[&str]) -> Run {
    let gallery = root().join("fixtures/Workbooks/WorkbooksMetadata.json");
    let mut command = program();
    command.current_dir(folder).args(["diff", "old", "new", "--workbooks-metadata"]).arg(gallery).args(arguments);
    command.output().expect("the program runs").into()
}

#[test]
fn a_difference_is_an_exit_code_only_when_asked_for() {
    let work = tempfile::tempdir().expect("a temporary folder");
    let solution = root().join("fixtures/Solutions/Adatum Scheduled Rules");
    copy(&solution, &work.path().join("old"));
    copy(&solution, &work.path().join("new"));
    assert_eq!(diff(work.path(), &["--exit-code"]).code, Some(0));
    let rule = work.path().join("new/Analytic Rules/AdatumBulkExport.yaml");
    let text = fs::read_to_string(&rule).expect("a rule");
    fs::write(&rule, text.replace("triggerThreshold:", "triggerThreshold: 77 #")).expect("the rule can be written");
    assert_eq!(diff(work.path(), &[]).code, Some(0));
    assert_eq!(diff(work.path(), &["--exit-code"]).code, Some(1));
    fs::remove_file(&rule).expect("the rule can be removed");
    let run = diff(work.path(), &[]);
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains("AdatumBulkExport.yaml") && run.stderr.contains("not compared"), "{}", run.stderr);
}

#[test]
fn what_is_no_package_is_named() {
    let work = tempfile::tempdir().expect("a temporary folder");
    fs::create_dir(work.path().join("old")).expect("a folder");
    fs::write(work.path().join("new"), "x").expect("a file");
    let run = diff(work.path(), &[]);
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("expected a package folder"), "{}", run.stderr);
}

#[test]
fn the_manual_shows_what_is_printed() {
    let manual = fs::read_to_string(root().join("docs/diff.md")).expect("the manual's page");
    let report = fs::read_to_string(root().join("fixtures/Comparisons/release/diff.txt")).expect("the report");
    assert!(manual.contains(report.trim_end()), "docs/diff.md does not show fixtures/Comparisons/release/diff.txt");
}
