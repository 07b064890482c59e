//! A playbook names a subscription.

use crate::checks::subscription::subscriptions;
use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::{Place, Severity};

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-with-subscription",
    severity: Severity::Warning,
    summary: "a playbook names a subscription",
    toolkit: None,
    manual: Manual {
        what: "The text `subscriptions/` with a GUID and another `/` behind it, anywhere in a listed playbook.",
        why: "The subscription is the author's, so the playbook cannot be deployed by anybody else, and it \
              tells more of the author than is wise.",
        remedy: "write `subscription().subscriptionId`, or a parameter, in place of the id",
        fails: r#""id": "/subscriptions/0d0a9ad2-61a5-4d3f-9f1c-6a1f4b6a0a02/providers/…""#,
        passes: r#""id": "[concat('/subscriptions/', subscription().subscriptionId, '/providers/…')]""#,
    },
    run: Run::Content(KINDS, check),
};

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    for span in subscriptions(&playbook.document.file.text) {
        findings.push(Place::new(&playbook.document.file, span), "the playbook names a subscription by its id");
    }
}
