//! The release notes are not one table of three columns.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity};

use super::table;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "release-notes-table-malformed",
    severity: Severity::Warning,
    summary: "the release notes are not one table of three columns",
    toolkit: None,
    manual: Manual {
        what: "`ReleaseNotes.md` holds no table in Markdown, or one whose columns are not headed Version, \
               Date Modified (DD-MM-YYYY) and Change History.",
        why: "Reviewers ask for this form, in which the gallery shows what changed.",
        remedy: "head the table `| **Version** | **Date Modified (DD-MM-YYYY)** | **Change History** |`",
        fails: "| Version | Changes |\n| --- | --- |\n| 3.0.0 | First release |",
        passes: "| **Version** | **Date Modified (DD-MM-YYYY)** | **Change History** |\n| --- | --- | --- |\n| 3.0.0 | 01-03-2024 | First release |",
    },
    run: Run::Solution(check),
};

/// The headings, without what makes them bold (spec checks VR-06).
const HEADINGS: [&str; 3] = ["Version", "Date Modified (DD-MM-YYYY)", "Change History"];

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(table) = table(source) else { return };
    let Some(heading) = &table.heading else {
        findings.push(Place::start_of(&table.file), "the release notes hold no table");
        return;
    };
    let headings: Vec<&str> = heading.cells.iter().map(|cell| cell.text.trim_matches('*').trim()).collect();
    if headings != HEADINGS {
        findings.push(heading.place.clone(), "the columns are not Version, Date Modified (DD-MM-YYYY), Change History");
    }
}
