//! A workbook has no template id that begins with `sentinel-`.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "workbook-template-id-malformed",
    severity: Severity::Warning,
    summary: "a workbook has no template id that begins with `sentinel-`",
    toolkit: None,
    manual: Manual {
        what: "A listed workbook whose `fromTemplateId` is missing or does not begin with `sentinel-`.",
        why: "Reviewers ask for it: the id tells the templates of Microsoft Sentinel from those of other \
              products.",
        remedy: "write `\"fromTemplateId\": \"sentinel-NAME\"` with a telling name at the root of the workbook",
        fails: r#"{ "version": "Notebook/1.0", "items": [] }"#,
        passes: r#"{ "version": "Notebook/1.0", "items": [], "fromTemplateId": "sentinel-ContosoSignIns" }"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(workbook: &Content<'_>, findings: &mut Findings) {
    match workbook.get("fromTemplateId") {
        Some(id) if id.as_str().is_some_and(|id| id.starts_with("sentinel-")) => {}
        Some(id) => findings.push(workbook.place(id), "`fromTemplateId` does not begin with `sentinel-`"),
        None => findings.push(workbook.start(), "the workbook has no `fromTemplateId`"),
    }
}
