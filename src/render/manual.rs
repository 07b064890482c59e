//! The manual pages of the checks.

use crate::checks::Check;

/// The page of a check.
#[must_use]
pub fn page(check: &Check) -> String {
    let Check { id, severity, summary, manual, toolkit, run: _ } = check;
    let toolkit =
        toolkit.map_or(String::new(), |name| format!("The ARM template test toolkit calls it \"{name}\".\n\n"));
    format!(
        "{id} ({})\n{summary}\n\nWhat it finds\n{}\n\nWhy it matters\n{}\n\nWhat to do\n{}\n\n{toolkit}Fails\n{}\n\nPasses\n{}\n",
        severity.name(),
        indented(manual.what),
        indented(manual.why),
        indented(manual.remedy),
        indented(manual.fails),
        indented(manual.passes),
    )
}

/// All checks, one a line.
#[must_use]
pub fn list(checks: impl Iterator<Item = &'static Check>) -> String {
    let checks: Vec<&Check> = checks.collect();
    let width = checks.iter().map(|check| check.id.len()).max().unwrap_or_default();
    let line = |check: &&Check| format!("{:width$}  {:7}  {}\n", check.id, check.severity.name(), check.summary);
    checks.iter().map(line).collect()
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n")
}
