//! A playbook's template lacks a member.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-member-missing",
    severity: Severity::Error,
    summary: "a playbook's template lacks a member",
    toolkit: None,
    manual: Manual {
        what: "A listed playbook without `$schema` or `contentVersion` at its root. That it has `resources` \
               is looked at when it is packaged.",
        why: "The validator of playbooks holds them against the schema of deployment templates, which asks \
              for both.",
        remedy: "add the member to the root of the template",
        fails: r#"{ "resources": [] }"#,
        passes: r#"{ "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", "resources": [] }"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    for name in ["$schema", "contentVersion"] {
        if playbook.get(name).is_none() {
            findings.push(playbook.start(), format!("the template has no `{name}`"));
        }
    }
}
