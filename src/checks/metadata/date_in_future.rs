//! A date of the metadata file lies in the future.

use time::Date;

use crate::checks::{Check, Findings, Manual, Run, Source, detection, spelling};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "metadata-date-in-future",
    severity: Severity::Warning,
    summary: "a date of the metadata file lies in the future",
    toolkit: None,
    manual: Manual {
        what: "A `firstPublishDate` or `lastPublishDate` after the day given with `--today`.",
        why: "Reviewers call it critical: the date says when the solution was published.",
        remedy: "write the day of publication, or an earlier one",
        fails: r#""firstPublishDate": "2124-05-31""#,
        passes: r#""firstPublishDate": "2024-05-31""#,
    },
    run: Run::Dates(check),
};

fn check(source: &Source<'_>, today: Date, findings: &mut Findings) {
    let Some(metadata) = &source.survey.metadata else { return };
    for name in ["firstPublishDate", "lastPublishDate"] {
        let Some((node, text)) = metadata.root.get(name).and_then(detection::text) else { continue };
        if spelling::day(text).is_some_and(|day| day > today) {
            findings.push(metadata.place(node), format!("`{name}` is `{text}`, which is after today"));
        }
    }
}
