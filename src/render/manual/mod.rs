//! The manual pages of the checks, and of the faults that are reported while files are read.

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
    let reported = match check.run {
        Run::Packing => Some(packing(check.severity).to_owned()),
        Run::Settings => Some("`check` reports it while it reads `.sentinel-pack.toml`.".to_owned()),
        Run::Dates(_) => Some("It runs with `--today` only.".to_owned()),
        Run::TemplateAges(_) => Some("Without `--today` no age is counted; the rest is found all the same.".to_owned()),
        Run::Change(_) => Some("It runs with `--changed-since` only.".to_owned()),
        Run::Solution(_)
        | Run::Content(..)
        | Run::OncePerRun(_)
        | Run::Package(_)
        | Run::Template(_)
        | Run::ParameterFile(_)
        | Run::Levels(_)
        | Run::CreateUi(_)
        | Run::CreateUiText(_) => None,
    };
    let toolkit = check.toolkit.map(|name| format!("The ARM template test toolkit calls it \"{name}\"."));
    reported.into_iter().chain(toolkit).collect()
}

fn packing(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "`pack` reports it by itself, and writes no package.",
        Severity::Warning => "`pack` reports it by itself, and writes the package all the same.",
    }
}

/// All checks, one a line, and below them the faults of packaging and of the settings.
#[must_use]
pub fn list(checks: impl Iterator<Item = &'static Check>) -> String {
    let (checks, faults): (Vec<&Check>, Vec<&Check>) = checks.partition(|check| check.run.is_check());
    let width = checks.iter().chain(&faults).map(|check| check.id.len()).max().unwrap_or_default();
    let line = |check: &&Check| format!("{:width$}  {:7}  {}\n", check.id, check.severity.name(), check.summary);
    let lines = |checks: &[&Check]| checks.iter().map(line).collect::<String>();
    let (settings, faults): (Vec<&Check>, Vec<&Check>) =
        faults.into_iter().partition(|fault| matches!(fault.run, Run::Settings));
    format!(
        "What `check` finds:\n\n{}\nWhat `pack` and `check` both report:\n\n{}\nWhat may be wrong with settings:\n\n{}",
        lines(&checks),
        lines(&faults),
        lines(&settings)
    )
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n")
}
