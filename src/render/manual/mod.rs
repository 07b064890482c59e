//! The manual pages of the checks, and of the faults that packaging reports by itself.

pub mod markdown;

use crate::checks::{Check, Run};
use crate::diagnostics::Severity;

/// The page of a check or fault, for a terminal.
#[must_use]
pub fn page(check: &Check) -> String {
    let Check { id, severity, summary, manual, .. } = check;
    let notes: String = notes(check).into_iter().map(|note| note + "\n\n").collect();
    format!(
        "{id} ({})\n{summary}\n\nWhat it finds\n{}\n\nWhy it matters\n{}\n\nWhat to do\n{}\n\n{notes}Fails\n{}\n\nPasses\n{}\n",
        severity.name(),
        indented(manual.what),
        indented(manual.why),
        indented(manual.remedy),
        indented(manual.fails),
        indented(manual.passes),
    )
}

/// What is to be said of a check besides its manual.
fn notes(check: &Check) -> Vec<String> {
    let packing = is_of_packing(&check.run).then(|| packing(check.severity).to_owned());
    let toolkit = check.toolkit.map(|name| format!("The ARM template test toolkit calls it \"{name}\"."));
    packing.into_iter().chain(toolkit).collect()
}

fn packing(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "`pack` reports it by itself, and writes no package.",
        Severity::Warning => "`pack` reports it by itself, and writes the package all the same.",
    }
}

fn is_of_packing(run: &Run) -> bool {
    matches!(run, Run::Packing)
}

/// All checks, one a line, and below them the faults of packaging.
#[must_use]
pub fn list(checks: impl Iterator<Item = &'static Check>) -> String {
    let (faults, checks): (Vec<&Check>, Vec<&Check>) = checks.partition(|check| is_of_packing(&check.run));
    let width = checks.iter().chain(&faults).map(|check| check.id.len()).max().unwrap_or_default();
    let line = |check: &&Check| format!("{:width$}  {:7}  {}\n", check.id, check.severity.name(), check.summary);
    let lines = |checks: &[&Check]| checks.iter().map(line).collect::<String>();
    format!("What `check` finds:\n\n{}\nWhat `pack` and `check` both report:\n\n{}", lines(&checks), lines(&faults))
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n")
}
