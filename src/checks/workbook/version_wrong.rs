//! A workbook is not of the version `Notebook/1.0`.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "workbook-version-wrong",
    severity: Severity::Warning,
    summary: "a workbook is not of the version `Notebook/1.0`",
    toolkit: None,
    manual: Manual {
        what: "A listed workbook whose member `version` is missing or is anything but `Notebook/1.0`.",
        why: "The validators of the content repository tell workbooks from other files by it, and the portal \
              opens no other version.",
        remedy: "write `\"version\": \"Notebook/1.0\"` at the root of the workbook, as the portal exports it",
        fails: r#"{ "version": "1.0", "items": [] }"#,
        passes: r#"{ "version": "Notebook/1.0", "items": [] }"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(workbook: &Content<'_>, findings: &mut Findings) {
    match workbook.get("version") {
        Some(version) if version.as_str() == Some("Notebook/1.0") => {}
        Some(version) => findings.push(workbook.place(version), "`version` is not `Notebook/1.0`"),
        None => findings.push(workbook.start(), "the workbook has no `version`"),
    }
}
