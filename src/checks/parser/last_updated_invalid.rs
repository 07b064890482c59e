//! The date of a parser is none.

use crate::checks::{Check, Content, Findings, Manual, Run, spelling};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "parser-last-updated-invalid",
    severity: Severity::Warning,
    summary: "the date of a parser is none",
    toolkit: None,
    manual: Manual {
        what: "A `Function.LastUpdated` that is no day of the calendar written as `yyyy-MM-dd`.",
        why: "Reviewers of the content repository ask for it.",
        remedy: "write the day in quotes, such as `LastUpdated: '2024-05-31'`",
        fails: "LastUpdated: '31-05-2024'",
        passes: "LastUpdated: '2024-05-31'",
    },
    run: Run::Content(&[ContentKind::Parser], check),
};

fn check(parser: &Content<'_>, findings: &mut Findings) {
    let Some(node) = parser.document.root.path(&["Function", "LastUpdated"]) else { return };
    // YAML reads an unquoted day as a moment.
    let Some(text) = node.as_str() else { return };
    if spelling::day(text.get(..10).unwrap_or(text)).is_none() {
        findings.push(parser.place(node), format!("`LastUpdated` is `{text}`, no day as `yyyy-MM-dd`"));
    }
}
