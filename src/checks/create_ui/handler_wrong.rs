//! The handler of the wizard definition is missing or unknown.

use crate::checks::toolkit::CreateUi;
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "create-ui-handler-wrong",
    severity: Severity::Error,
    summary: "the handler of the wizard definition is missing or unknown",
    toolkit: Some("Handler Must Be Correct"),
    manual: Manual {
        what: "A definition whose `handler` is missing, or neither `Microsoft.Azure.CreateUIDef` nor `Microsoft.Compute.MultiVm`.",
        why: "The portal does not show the wizard.",
        remedy: "set `handler` to `Microsoft.Azure.CreateUIDef`",
        fails: r#""handler": "Microsoft.Azure.Wizard""#,
        passes: r#""handler": "Microsoft.Azure.CreateUIDef""#,
    },
    run: Run::CreateUi(check),
};

fn check(definition: &CreateUi, findings: &mut Findings) {
    let root = &definition.document.root;
    let handler = root.get("handler").filter(|handler| handler.is_truthy()).map(Node::to_text);
    let place = || definition.document.key_place(root, "handler");
    if handler.is_none() {
        findings.push(place(), "the definition has no `handler`");
    }
    let is_known = |handler: &str| {
        matches!(handler.to_lowercase().as_str(), "microsoft.compute.multivm" | "microsoft.azure.createuidef")
    };
    if !handler.as_deref().is_some_and(is_known) {
        findings.push(place(), "the handler must be `Microsoft.Azure.CreateUIDef` or `Microsoft.Compute.MultiVm`");
    }
}
