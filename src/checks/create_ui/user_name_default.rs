//! A box for user names has a default.

use crate::checks::toolkit::CreateUi;
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "create-ui-user-name-default",
    severity: Severity::Error,
    summary: "a box for user names has a default",
    toolkit: Some("Usernames Should Not Have A Default"),
    manual: Manual {
        what: "A control of type `Microsoft.Compute.UserNameTextBox` with a `defaultValue`.",
        why: "Most customers would keep it, and half of the credential would be the same everywhere.",
        remedy: "remove `defaultValue`",
        fails: r#""type": "Microsoft.Compute.UserNameTextBox", "defaultValue": "root""#,
        passes: r#""type": "Microsoft.Compute.UserNameTextBox""#,
    },
    run: Run::CreateUi(check),
};

fn check(definition: &CreateUi, findings: &mut Findings) {
    for control in definition.controls("Microsoft.Compute.UserNameTextBox") {
        if let Some(default) = control.get("defaultValue").filter(|default| default.is_truthy()) {
            let place = definition.document.place(default);
            findings.push(place, format!("the box for user names `{}` has a default", CreateUi::name(control)));
        }
    }
}
