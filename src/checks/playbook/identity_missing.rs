//! A playbook authenticates by an identity that it does not have.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

use super::{KINDS, by_managed_identity, workflows};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-identity-missing",
    severity: Severity::Warning,
    summary: "a playbook authenticates by an identity that it does not have",
    toolkit: None,
    manual: Manual {
        what: "A logic app of a listed playbook with a connection whose authentication is \
               `ManagedServiceIdentity`, and without an `identity`.",
        why: "The deployment fails, or the playbook at its first run: there is nobody to authenticate as. \
               Reviewers ask for a system-assigned identity.",
        remedy: "add `\"identity\": { \"type\": \"SystemAssigned\" }` to the logic app",
        fails: r#"{ "type": "Microsoft.Logic/workflows", "properties": { … "authentication": { "type": "ManagedServiceIdentity" } … } }"#,
        passes: r#"{ "type": "Microsoft.Logic/workflows", "identity": { "type": "SystemAssigned" }, "properties": { … "authentication": { "type": "ManagedServiceIdentity" } … } }"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    for workflow in workflows(playbook) {
        let identity = workflow.path(&["identity", "type"]).map(Node::to_text).unwrap_or_default();
        if identity.is_empty() || identity.eq_ignore_ascii_case("None") {
            for connection in by_managed_identity(workflow) {
                let place = playbook.document.key_place(connection, "connectionProperties");
                findings.push(place, "the connection authenticates by the identity of a logic app that has none");
            }
        }
    }
}
