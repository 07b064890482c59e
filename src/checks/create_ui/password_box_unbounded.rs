//! A password box takes passwords of any length.

use crate::checks::toolkit::{CreateUi, pattern_fault};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "create-ui-password-box-unbounded",
    severity: Severity::Error,
    summary: "a password box takes passwords of any length",
    toolkit: Some("PasswordBoxes Must Have Min Length"),
    manual: Manual {
        what: "A password box without constraints, or with a regular expression that is not valid or has no length in it.",
        why: "Passwords that are too short are refused only after the deployment has begun.",
        remedy: "add constraints with a regular expression such as `^.{12,72}$`",
        fails: r#""type": "Microsoft.Common.PasswordBox", "name": "secret""#,
        passes: r#""type": "Microsoft.Common.PasswordBox", "name": "secret", "constraints": { "regex": "^.{12,72}$" }"#,
    },
    run: Run::CreateUi(check),
};

fn check(definition: &CreateUi, findings: &mut Findings) {
    for control in definition.controls("Microsoft.Common.PasswordBox") {
        let name = CreateUi::name(control);
        let place = || definition.document.place(control);
        let Some(constraints) = control.get("constraints").filter(|constraints| constraints.is_truthy()) else {
            findings.push(place(), format!("the password box `{name}` has no constraints"));
            continue;
        };
        let Some(regex) = constraints.get("regex").filter(|regex| regex.is_truthy()).map(Node::to_text) else {
            continue;
        };
        if regex.trim_start().starts_with('[') && regex.trim_end().ends_with(']') {
            continue;
        }
        let mut lengths = regex.match_indices('{').map(|(at, _)| regex.as_bytes().get(at + 1));
        if let Some(fault) = pattern_fault(&regex) {
            findings.push(place(), format!("the regular expression of `{name}` is not valid: {fault}"));
        } else if !lengths.any(|digit| digit.is_some_and(u8::is_ascii_digit)) {
            findings.push(place(), format!("the regular expression of `{name}` has no length"));
        }
    }
}
