//! A text box takes any text.

use crate::checks::toolkit::{CreateUi, pattern_fault};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "create-ui-text-box-unchecked",
    severity: Severity::Error,
    summary: "a text box takes any text",
    toolkit: Some("Textboxes Are Well Formed"),
    manual: Manual {
        what: "A text box without constraints, without a regular expression in them, with one that is not valid, or without a message to show for it.",
        why: "The customer is not told what is wrong with the text until the deployment fails.",
        remedy: "add constraints with a regular expression and a `validationMessage`",
        fails: r#""type": "Microsoft.Common.TextBox", "name": "prefix", "constraints": { "regex": "^[a-z]{1,10}$" }"#,
        passes: r#""type": "Microsoft.Common.TextBox", "name": "prefix",
"constraints": { "regex": "^[a-z]{1,10}$", "validationMessage": "Up to ten letters." }"#,
    },
    run: Run::CreateUi(check),
};

fn check(definition: &CreateUi, findings: &mut Findings) {
    for control in definition.controls("Microsoft.Common.TextBox") {
        let name = CreateUi::name(control);
        let place = || definition.document.place(control);
        let member = |object: &Node, name: &str| object.get(name).filter(|value| value.is_truthy()).map(Node::to_text);
        let Some(constraints) = control.get("constraints").filter(|constraints| constraints.is_truthy()) else {
            findings.push(place(), format!("the text box `{name}` has no constraints"));
            continue;
        };
        let validations = constraints.get("validations").filter(|validations| validations.is_truthy());
        let regex = if let Some(validations) = validations {
            let list = validations.as_array().unwrap_or(std::slice::from_ref(validations));
            list.iter().find_map(|validation| member(validation, "regex"))
        } else {
            let regex = member(constraints, "regex");
            if regex.is_some() && member(constraints, "validationMessage").is_none() {
                findings.push(place(), format!("the text box `{name}` has no validation message"));
            }
            regex
        };
        match regex.as_deref().map(pattern_fault) {
            None => findings.push(place(), format!("the text box `{name}` has no regular expression")),
            Some(Some(fault)) => {
                findings.push(place(), format!("the regular expression of `{name}` is not valid: {fault}"));
            }
            Some(None) => {}
        }
    }
}
