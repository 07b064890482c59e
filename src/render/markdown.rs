//! Markdown for the summary of a job: the verdict, and a table of the findings.

use std::fmt::Write;
use std::path::Path;

use super::checked::{Checked, Scope, closing};
use super::{Outcome, located, markup::escaped, relative_path, text};
use crate::diagnostics::{Diagnostic, Severity};

/// The most findings in the table; a summary may have a megabyte.
const MOST_ROWS: usize = 1_000;

/// The summary of a run. Files are named relative to `base` where they lie below it.
#[must_use]
pub fn summary(all: &[Checked], scope: &Scope, base: &Path) -> String {
    let count = |severity| all.iter().map(|checked| checked.outcome.report.count(severity)).sum();
    let counts = text::counts(count(Severity::Error), count(Severity::Warning));
    let verdict = if counts.is_empty() { "clean" } else { &counts };
    let mut text = format!("## {}: {verdict}\n", env!("CARGO_PKG_NAME"));
    for error in all.iter().filter_map(|checked| checked.outcome.error.as_ref()) {
        write!(text, "\n**error:** {}\n", escaped(&error.to_string())).expect("text can be written to");
    }
    let mut found: Vec<(&Outcome, &Diagnostic)> = all
        .iter()
        .flat_map(|Checked { outcome, .. }| outcome.report.sorted().into_iter().map(move |found| (outcome, found)))
        .collect();
    found.sort_by_key(|(_, diagnostic)| diagnostic.severity);
    if !found.is_empty() {
        text += "\n| Severity | Place | Finding | Remedy | Check |\n| --- | --- | --- | --- | --- |\n";
    }
    text.extend(found.iter().take(MOST_ROWS).map(|(outcome, diagnostic)| row(outcome, diagnostic, base)));
    if found.len() > MOST_ROWS {
        write!(text, "\n{} more findings are left out.\n", found.len() - MOST_ROWS).expect("text can be written to");
    }
    for line in closing(all, scope) {
        write!(text, "\n{}.\n", escaped(&line)).expect("text can be written to");
    }
    text
}

fn row(outcome: &Outcome, diagnostic: &Diagnostic, base: &Path) -> String {
    let place = match &diagnostic.place {
        None => relative_path(&outcome.folder, base),
        Some(place) => located(outcome, place, base),
    };
    let place = match diagnostic.origin.as_deref() {
        None => place,
        Some(origin) => format!("{}, in the package {place}", located(outcome, origin, base)),
    };
    let help = diagnostic.help.as_deref().unwrap_or_default();
    let cells = [diagnostic.severity.name(), &place, &diagnostic.message, help, diagnostic.id];
    format!("| {} |\n", cells.map(escaped).join(" | "))
}
