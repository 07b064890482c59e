//! JSON for programs: one object with every diagnostic and every package of a run.

use serde_json::{Value, json};

use super::{Outcome, WrittenPackage, shown_path};
use crate::diagnostics::{Diagnostic, Place};

/// The report of a run; solutions are in the order of the run, diagnostics in that of their places.
#[must_use]
pub fn run(outcomes: &[Outcome]) -> String {
    let diagnostics: Vec<Value> = outcomes
        .iter()
        .flat_map(|outcome| outcome.report.sorted().into_iter().map(|found| diagnostic(outcome, found)))
        .collect();
    let packages: Vec<Value> = outcomes
        .iter()
        .filter_map(|outcome| outcome.package.as_ref().map(|written| package(outcome, written)))
        .collect();
    format!("{:#}\n", json!({"diagnostics": diagnostics, "packages": packages}))
}

/// One diagnostic.
pub(super) fn diagnostic(outcome: &Outcome, diagnostic: &Diagnostic) -> Value {
    let place = diagnostic.place.as_ref();
    let (line, column) = place.map(Place::line_column).unzip();
    json!({
        "solution": outcome.solution,
        "id": diagnostic.id,
        "severity": diagnostic.severity.name(),
        "message": diagnostic.message,
        "help": diagnostic.help,
        "file": place.map(|place| shown_path(&outcome.folder.join(&place.file.path))),
        "line": line,
        "column": column,
    })
}

fn package(outcome: &Outcome, package: &WrittenPackage) -> Value {
    let files: Vec<Value> =
        package.files.iter().map(|file| json!({"name": file.name, "size": file.size, "sha256": file.sha256})).collect();
    json!({
        "solution": outcome.solution,
        "version": package.version,
        "folder": shown_path(&package.folder),
        "files": files,
    })
}
