//! A control has no tool tip.

use crate::checks::toolkit::{CreateUi, find};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "create-ui-tool-tip-missing",
    severity: Severity::Error,
    summary: "a control has no tool tip",
    toolkit: Some("Tooltips Should Be Present"),
    manual: Manual {
        what: "A control of Microsoft's whose `toolTip` is missing or blank. Kinds that show no tool tip, such as text blocks, are left out.",
        why: "Certification asks for a tool tip, and the customer is left to guess.",
        remedy: "add a `toolTip`",
        fails: r#""type": "Microsoft.Common.DropDown", "name": "region""#,
        passes: r#""type": "Microsoft.Common.DropDown", "name": "region", "toolTip": "The region of your account.""#,
    },
    run: Run::CreateUi(check),
};

/// Kinds of controls that show no tool tip (spec checks TU-14).
const EXEMPT: [&str; 7] = [
    "microsoft.common.infobox",
    "microsoft.common.section",
    "microsoft.common.textblock",
    "microsoft.solutions.armapicontrol",
    "microsoft.solutions.graphapicontrol",
    "microsoft.common.editablegrid",
    "microsoft.solutions.jitconfigurator",
];

fn check(definition: &CreateUi, findings: &mut Findings) {
    for control in find(&definition.document.root, |member| member.key.eq_ignore_ascii_case("type")) {
        let kind = control.member.value.to_text().to_lowercase();
        let is_control = kind.strip_prefix("microsoft.").is_some_and(|rest| rest.contains('.'));
        let tip = control.object.get("toolTip").filter(|tip| tip.is_truthy()).map(Node::to_text).unwrap_or_default();
        if is_control && !EXEMPT.contains(&kind.as_str()) && tip.trim().is_empty() {
            let place = definition.document.place(control.object);
            findings.push(place, format!("the control `{}` has no tool tip", control.name()));
        }
    }
}
