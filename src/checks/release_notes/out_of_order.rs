//! The release notes do not go from the newest version to the oldest.

use crate::checks::spelling::{is_version, version_numbers};
use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;

use super::table;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "release-notes-out-of-order",
    severity: Severity::Warning,
    summary: "the release notes do not go from the newest version to the oldest",
    toolkit: None,
    manual: Manual {
        what: "A row of the table in `ReleaseNotes.md` whose version is not lower than that of the row above \
               it. Rows without a version of three numbers are passed over.",
        why: "Reviewers ask for the newest version on top, each once.",
        remedy: "sort the rows by version, the newest on top, and join rows of the same version",
        fails: "| 3.0.0 | 01-03-2024 | First release |\n| 3.0.1 | 01-04-2024 | New rule |",
        passes: "| 3.0.1 | 01-04-2024 | New rule |\n| 3.0.0 | 01-03-2024 | First release |",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let mut above = None;
    for row in table(source).into_iter().flat_map(|table| table.rows) {
        let Some(cell) = row.cells.first().filter(|cell| is_version(&cell.text)) else { continue };
        let Some(version) = version_numbers(&cell.text) else { continue };
        if above.is_some_and(|above| above <= version) {
            findings.push(cell.place.clone(), format!("`{}` is not older than the row above it", cell.text));
        }
        above = Some(version);
    }
}
