//! A workbook shows nothing.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "workbook-without-items",
    severity: Severity::Warning,
    summary: "a workbook shows nothing",
    toolkit: None,
    manual: Manual {
        what: "A listed workbook whose member `items` is missing, no list or empty.",
        why: "The workbook opens as an empty page; most often the file is not what the gallery's export writes.",
        remedy: "export the workbook in the portal (Edit, Advanced editor, Gallery template) and put that \
                 text into the file",
        fails: r#"{ "version": "Notebook/1.0", "items": [] }"#,
        passes: r#"{ "version": "Notebook/1.0", "items": [{ "type": 1, "content": { "json": "Sign-ins" } }] }"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(workbook: &Content<'_>, findings: &mut Findings) {
    match workbook.get("items") {
        Some(items) if items.as_array().is_some_and(|items| !items.is_empty()) => {}
        Some(items) => findings.push(workbook.place(items), "`items` holds nothing"),
        None => findings.push(workbook.start(), "the workbook has no `items`"),
    }
}
