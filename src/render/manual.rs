//! The manual pages of the checks, and of the faults that packaging reports by itself.

use crate::checks::{Check, Run};
use crate::diagnostics::Severity;

/// The page of a check or fault.
#[must_use]
pub fn page(check: &Check) -> String {
    let Check { id, severity, summary, manual, toolkit, run } = check;
    let toolkit =
        toolkit.map_or(String::new(), |name| format!("The ARM template test toolkit calls it \"{name}\".\n\n"));
    let packing = if is_of_packing(run) { packing(*severity) } else { "" };
    format!(
        "{id} ({})\n{summary}\n\nWhat it finds\n{}\n\nWhy it matters\n{}\n\nWhat to do\n{}\n\n{packing}{toolkit}Fails\n{}\n\nPasses\n{}\n",
        severity.name(),
        indented(manual.what),
        indented(manual.why),
        indented(manual.remedy),
        indented(manual.fails),
        indented(manual.passes),
    )
}

fn packing(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "`pack` reports it by itself, and writes no package.\n\n",
        Severity::Warning => "`pack` reports it by itself, and writes the package all the same.\n\n",
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
