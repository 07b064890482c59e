//! The schema of a playbook is not that of deployment templates of 2019.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-schema-outdated",
    severity: Severity::Warning,
    summary: "the schema of a playbook is not that of deployment templates of 2019",
    toolkit: None,
    manual: Manual {
        what: "A `$schema` of a listed playbook that does not name `2019-04-01/deploymentTemplate.json`.",
        why: "Reviewers ask for it: editors and the portal check templates against the schema that they name.",
        remedy: "write `\"$schema\": \
               \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\"`",
        fails: r#""$schema": "https://schema.management.azure.com/schemas/2015-01-01/deploymentTemplate.json#""#,
        passes: r#""$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#""#,
    },
    run: Run::Content(KINDS, check),
};

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    let Some(schema) = playbook.get("$schema") else { return };
    let name = schema.to_text();
    if !name.to_lowercase().contains("/2019-04-01/deploymenttemplate.json") {
        findings.push(playbook.place(schema), format!("the schema is `{name}`"));
    }
}
