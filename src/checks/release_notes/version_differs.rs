//! The newest release note is not of the version of the solution.

use crate::checks::spelling::is_version;
use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;

use super::table;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "release-notes-version-differs",
    severity: Severity::Warning,
    summary: "the newest release note is not of the version of the solution",
    toolkit: None,
    manual: Manual {
        what: "The first row of the table in `ReleaseNotes.md` has another version than the `Version` of the \
               data file.",
        why: "Reviewers compare both: either the version was raised without saying why, or not raised at all.",
        remedy: "add a row for the version of the data file, or raise the version with `sentinel-pack pack \
                 --bump`",
        fails: r#""Version": "3.0.1", and | 3.0.0 | 01-03-2024 | First release |"#,
        passes: r#""Version": "3.0.1", and | 3.0.1 | 01-04-2024 | New rule |"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(table) = table(source) else { return };
    let version = source.survey.data_file.as_ref().and_then(|data_file| data_file.root.get_str("Version"));
    let Some((version, newest)) = version.zip(table.rows.first().and_then(|row| row.cells.first())) else { return };
    if is_version(&newest.text) && newest.text != version {
        let message = format!("the newest row is of `{}`, the solution of `{version}`", newest.text);
        findings.push(newest.place.clone(), message);
    }
}
