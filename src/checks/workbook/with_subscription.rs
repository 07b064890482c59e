//! A workbook names a subscription.

use crate::checks::subscription::subscriptions;
use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::{Place, Severity};

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "workbook-with-subscription",
    severity: Severity::Error,
    summary: "a workbook names a subscription",
    toolkit: None,
    manual: Manual {
        what: "The text `subscriptions/` with a GUID and another `/` behind it, anywhere in a listed workbook.",
        why: "The validator of workbooks refuses it: the subscription is the author's, so the workbook works \
              for nobody else, and it tells more of the author than is wise.",
        remedy: "use a parameter of the workbook, such as `{Subscription}`, in place of the id",
        fails: r#""value": "/subscriptions/0d0a9ad2-61a5-4d3f-9f1c-6a1f4b6a0a02/resourceGroups/contoso""#,
        passes: r#""value": "/subscriptions/{Subscription}/resourceGroups/contoso""#,
    },
    run: Run::Content(KINDS, check),
};

fn check(workbook: &Content<'_>, findings: &mut Findings) {
    for span in subscriptions(&workbook.document.file.text) {
        findings.push(Place::new(&workbook.document.file, span), "the workbook names a subscription by its id");
    }
}
