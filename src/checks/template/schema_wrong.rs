//! The schema of a template is missing or unknown.

use crate::checks::toolkit::Template;
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-schema-wrong",
    severity: Severity::Error,
    summary: "the schema of a template is missing or unknown",
    toolkit: Some("DeploymentTemplate Schema Is Correct"),
    manual: Manual {
        what: "A deployment template whose `$schema` is missing, or is none of the five of deployment templates.",
        why: "Azure Resource Manager tells from the schema what the template may hold and where it is deployed.",
        remedy: "set `$schema` to `https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#`",
        fails: r#"{ "contentVersion": "1.0.0.0", "resources": [] }"#,
        passes: r#"{ "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0", "resources": [] }"#,
    },
    run: Run::Template(check),
};

/// The schemas behind their common beginning.
const SCHEMAS: [&str; 5] = [
    "2015-01-01/deploymentTemplate.json#",
    "2019-04-01/deploymentTemplate.json#",
    "2018-05-01/subscriptionDeploymentTemplate.json#",
    "2019-08-01/tenantDeploymentTemplate.json#",
    "2019-08-01/managementGroupDeploymentTemplate.json#",
];

fn check(template: &Template, findings: &mut Findings) {
    let schema = template.root.get("$schema").filter(|schema| schema.is_truthy());
    let Some(schema) = schema else {
        findings.push(template.member_place("$schema"), "the template has no `$schema`");
        return;
    };
    if !schema.as_str().is_some_and(is_known) {
        findings.push(template.place(schema.span), format!("`{}` is no schema of a template", Node::to_text(schema)));
    }
}

fn is_known(schema: &str) -> bool {
    let start = "https://schema.management.azure.com/schemas/";
    SCHEMAS.iter().any(|known| schema.eq_ignore_ascii_case(&format!("{start}{known}")))
}
