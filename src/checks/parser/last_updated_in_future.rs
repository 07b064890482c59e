//! The date of a parser lies in the future.

use time::Date;

use crate::checks::{Check, Findings, Manual, Run, Source, spelling};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "parser-last-updated-in-future",
    severity: Severity::Warning,
    summary: "the date of a parser lies in the future",
    toolkit: None,
    manual: Manual {
        what: "A `Function.LastUpdated` after the day given with `--today`.",
        why: "Reviewers of the content repository ask for the day of the last change.",
        remedy: "write the day of the last change, such as `LastUpdated: '2024-05-31'`",
        fails: "LastUpdated: '2124-05-31'",
        passes: "LastUpdated: '2024-05-31'",
    },
    run: Run::Dates(check),
};

fn check(source: &Source<'_>, today: Date, findings: &mut Findings) {
    for parser in source.contents().filter(|content| content.kind == ContentKind::Parser) {
        let Some(node) = parser.document.root.path(&["Function", "LastUpdated"]) else { continue };
        // YAML reads an unquoted day as a moment.
        let Some(text) = node.as_str() else { continue };
        if spelling::day(text.get(..10).unwrap_or(text)).is_some_and(|day| day > today) {
            findings.push(parser.place(node), format!("`LastUpdated` is `{text}`, which is after today"));
        }
    }
}
