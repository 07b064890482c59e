//! A date of the metadata file is none.

use crate::checks::{Check, Findings, Manual, Run, Source, spelling};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "metadata-date-invalid",
    severity: Severity::Warning,
    summary: "a date of the metadata file is none",
    toolkit: None,
    manual: Manual {
        what: "A `firstPublishDate` or `lastPublishDate` that is no day of the calendar written as `yyyy-MM-dd`.",
        why: "Reviewers call it critical: Content Hub sorts and shows solutions by these dates.",
        remedy: "write a day as `yyyy-MM-dd`, such as `2024-05-31`",
        fails: r#""firstPublishDate": "31-05-2024""#,
        passes: r#""firstPublishDate": "2024-05-31""#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(metadata) = &source.survey.metadata else { return };
    for name in ["firstPublishDate", "lastPublishDate"] {
        let Some(node) = metadata.root.get_some(name) else { continue };
        let text = node.to_text();
        if spelling::day(&text).is_none() {
            findings.push(metadata.place(node), format!("`{name}` is `{text}`, no day written as `yyyy-MM-dd`"));
        }
    }
}
