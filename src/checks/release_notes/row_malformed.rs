//! A row of the release notes is not version, date and change.

use crate::checks::spelling::{day, is_version};
use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;

use super::table;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "release-notes-row-malformed",
    severity: Severity::Warning,
    summary: "a row of the release notes is not version, date and change",
    toolkit: None,
    manual: Manual {
        what: "A row of the table in `ReleaseNotes.md` whose first cell is no version of three numbers, whose \
               second is no day `DD-MM-YYYY`, or whose third says nothing.",
        why: "Reviewers ask for it; a version or a day in another form cannot be compared.",
        remedy: "write the row as `| 3.0.1 | 31-12-2024 | what changed |`",
        fails: "| 3.0 | 2024-03-01 | - |",
        passes: "| 3.0.0 | 01-03-2024 | First release |",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for row in table(source).into_iter().flat_map(|table| table.rows) {
        let [version, date, change] = row.cells.as_slice() else {
            findings.push(row.place, format!("the row has {} cells, not 3", row.cells.len()));
            continue;
        };
        if !is_version(&version.text) {
            findings.push(version.place.clone(), format!("`{}` is no version of three numbers", version.text));
        }
        if !is_day(&date.text) {
            findings.push(date.place.clone(), format!("`{}` is no day in the form DD-MM-YYYY", date.text));
        }
        if change.text.trim_matches('-').trim().is_empty() {
            findings.push(change.place.clone(), "the row does not say what changed");
        }
    }
}

fn is_day(text: &str) -> bool {
    match text.split('-').collect::<Vec<_>>().as_slice() {
        [day_of_month, month, year] => day(&format!("{year}-{month}-{day_of_month}")).is_some(),
        _ => false,
    }
}
