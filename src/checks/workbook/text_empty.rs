//! A text of a workbook is empty.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::{KINDS, items};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "workbook-text-empty",
    severity: Severity::Warning,
    summary: "a text of a workbook is empty",
    toolkit: None,
    manual: Manual {
        what: "An item of text (`\"type\": 1`) of a listed workbook, at whatever depth, whose `content.json` is \
               blank.",
        why: "Reviewers ask to take it out: it takes up room and shows nothing.",
        remedy: "write the text, or remove the item",
        fails: r#"{ "type": 1, "content": { "json": "" } }"#,
        passes: r#"{ "type": 1, "content": { "json": "Sign-ins by country" } }"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(workbook: &Content<'_>, findings: &mut Findings) {
    for item in items(workbook) {
        let is_text = item.get("type").is_some_and(|kind| kind.to_text() == "1");
        let text = item.path(&["content", "json"]).filter(|_| is_text);
        if let Some(text) = text.filter(|text| text.to_text().trim().is_empty()) {
            findings.push(workbook.place(text), "the item shows no text");
        }
    }
}
