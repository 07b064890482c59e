//! A workbook bears the template id of a user's own workbook.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "workbook-template-id-of-user",
    severity: Severity::Error,
    summary: "a workbook bears the template id of a user's own workbook",
    toolkit: None,
    manual: Manual {
        what: "A listed workbook whose `fromTemplateId` is `sentinel-UserWorkbook`, as the portal writes it \
               into workbooks made from scratch.",
        why: "The validator of workbooks refuses it: all workbooks with this id would count as one template.",
        remedy: "write a telling id of your own that begins with `sentinel-`, such as `sentinel-ContosoSignIns`",
        fails: r#"{ "fromTemplateId": "sentinel-UserWorkbook" }"#,
        passes: r#"{ "fromTemplateId": "sentinel-ContosoSignIns" }"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(workbook: &Content<'_>, findings: &mut Findings) {
    if let Some(id) = workbook.get("fromTemplateId").filter(|id| id.as_str() == Some("sentinel-UserWorkbook")) {
        findings.push(workbook.place(id), "`fromTemplateId` is that of every user's own workbook");
    }
}
