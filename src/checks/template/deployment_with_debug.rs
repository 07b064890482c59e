//! A nested deployment logs what passes through it.

use crate::checks::toolkit::{Template, each_resource};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-deployment-with-debug",
    severity: Severity::Error,
    summary: "a nested deployment logs what passes through it",
    toolkit: Some("Deployment Resources Must Not Be Debug"),
    manual: Manual {
        what: "A resource of type `Microsoft.Resources/deployments` with a `debugSetting.detailLevel` other than `None`.",
        why: "Requests and responses, secrets among them, would be kept in the deployment's history.",
        remedy: "remove `debugSetting`",
        fails: r#""debugSetting": { "detailLevel": "requestContent" }"#,
        passes: r#""debugSetting": { "detailLevel": "None" }"#,
    },
    run: Run::Template(check),
};

fn check(template: &Template, findings: &mut Findings) {
    for deployment in each_resource(&template.root, is_deployment) {
        let level = deployment.object.path(&["properties", "debugSetting", "detailLevel"]);
        let Some(level) = level.filter(|level| level.is_truthy()) else { continue };
        if !level.as_str().is_some_and(|level| level.eq_ignore_ascii_case("none")) {
            let message = format!("the deployment `{}` sets a level of debug detail", deployment.name());
            findings.push(template.place(level.span), message);
        }
    }
}

fn is_deployment(member: &crate::source::Member) -> bool {
    let is_kind = |kind: &str| kind.eq_ignore_ascii_case("Microsoft.Resources/deployments");
    member.key.eq_ignore_ascii_case("type") && Node::as_str(&member.value).is_some_and(is_kind)
}
