//! A password need not be typed twice.

use super::is_true;
use crate::checks::toolkit::CreateUi;
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "create-ui-confirmation-hidden",
    severity: Severity::Error,
    summary: "a password need not be typed twice",
    toolkit: Some("Credential Confirmation Should Not Be Hidden"),
    manual: Manual {
        what: "A password box or credentials control with `options.hideConfirmation` set.",
        why: "A mistyped password is found out after the deployment.",
        remedy: "remove `hideConfirmation`",
        fails: r#""type": "Microsoft.Common.PasswordBox", "options": { "hideConfirmation": true }"#,
        passes: r#""type": "Microsoft.Common.PasswordBox", "options": { "hideConfirmation": false }"#,
    },
    run: Run::CreateUi(check),
};

fn check(definition: &CreateUi, findings: &mut Findings) {
    for kind in ["Microsoft.Common.PasswordBox", "Microsoft.Compute.CredentialsCombo"] {
        for control in definition.controls(kind) {
            let hidden = control.path(&["options", "hideConfirmation"]);
            if let Some(hidden) = hidden.filter(|hidden| is_true(hidden)) {
                let place = definition.document.place(hidden);
                findings.push(place, format!("the confirmation of `{}` is hidden", CreateUi::name(control)));
            }
        }
    }
}
