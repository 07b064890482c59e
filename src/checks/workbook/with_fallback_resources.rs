//! A workbook falls back on resources of its author.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "workbook-with-fallback-resources",
    severity: Severity::Warning,
    summary: "a workbook falls back on resources of its author",
    toolkit: None,
    manual: Manual {
        what: "A listed workbook whose `fallbackResourceIds` names resources.",
        why: "They are resources of the subscription in which the workbook was made; nobody else has them. \
              Reviewers ask to take them out.",
        remedy: "remove `fallbackResourceIds`, or leave it empty",
        fails: r#"{ "fallbackResourceIds": ["/subscriptions/…/workspaces/contoso"] }"#,
        passes: r#"{ "fallbackResourceIds": [] }"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(workbook: &Content<'_>, findings: &mut Findings) {
    if let Some(ids) = workbook.get("fallbackResourceIds").filter(|ids| ids.is_truthy()) {
        findings.push(workbook.place(ids), "`fallbackResourceIds` names resources of the author");
    }
}
