//! A password box does not lead to a secure parameter.

use crate::checks::toolkit::CreateUi;
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::{Severity, Span};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "create-ui-password-box-insecure",
    severity: Severity::Error,
    summary: "a password box does not lead to a secure parameter",
    toolkit: Some("Password Textboxes Must Be Used For Password Parameters"),
    manual: Manual {
        what: "A password box that is in no output, or whose output leads to a parameter that is missing or neither `securestring` nor `secureobject`.",
        why: "The password is kept as plain text, or is lost.",
        remedy: "give the password out to a parameter of type `securestring`",
        fails: r#""outputs": { "secret": "[basics('secret')]" }, and a parameter `secret` of type `string`"#,
        passes: r#""outputs": { "secret": "[basics('secret')]" }, and a parameter `secret` of type `securestring`"#,
    },
    run: Run::CreateUi(check),
};

fn check(definition: &CreateUi, findings: &mut Findings) {
    if !definition.has_main {
        return;
    }
    let text = |span: Span| definition.document.file.text[span.start..span.end].to_lowercase();
    for control in definition.controls("Microsoft.Common.PasswordBox") {
        let name = CreateUi::name(control);
        let place = || definition.document.place(control);
        let lower_name = name.to_lowercase();
        let naming = definition.outputs_naming(name);
        let Some(output) = naming.iter().find(|output| takes(&text(output.value.span), &lower_name)) else {
            findings.push(place(), format!("the password box `{name}` is in no output"));
            continue;
        };
        let Some(parameter) = definition.main_parameter(&output.key) else {
            findings.push(place(), format!("the template has no parameter for the password box `{name}`"));
            continue;
        };
        let kind = parameter.get_str("type").unwrap_or_default();
        if !matches!(kind.to_lowercase().as_str(), "securestring" | "secureobject") {
            let message = format!("the password box `{name}` leads to a parameter of type `{kind}`");
            findings.push(place(), message);
        }
    }
}

/// Whether a text takes the value of a control.
fn takes(text: &str, name: &str) -> bool {
    ["steps(", "basics("].iter().any(|call| text.split_once(call).is_some_and(|(_, behind)| behind.contains(name)))
}
