//! A command with a secret stands outside of the protected settings.

use crate::checks::toolkit::{Template, find, is_secure, list_calls, parameter_references};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-command-with-secret",
    severity: Severity::Error,
    summary: "a command with a secret stands outside of the protected settings",
    toolkit: Some("CommandToExecute Must Use ProtectedSettings For Secrets"),
    manual: Manual {
        what: "A `commandToExecute` of a custom script that uses a `list…` function or a secure parameter, and does \
               not stand in `protectedSettings`.",
        why: "Settings that are not protected can be read on the deployed machine and in the portal.",
        remedy: "move the command to `protectedSettings`",
        fails: r#""settings": { "commandToExecute": "[concat('sh run ', parameters('secret'))]" }"#,
        passes: r#""protectedSettings": { "commandToExecute": "[concat('sh run ', parameters('secret'))]" }"#,
    },
    run: Run::Template(check),
};

fn check(template: &Template, findings: &mut Findings) {
    for command in find(&template.root, |member| member.key.eq_ignore_ascii_case("commandToExecute")) {
        let kind = command.ancestors.first().and_then(|settings| settings.get_str("type"));
        let is_script = kind.is_some_and(|kind| kind.to_lowercase().ends_with("customscript"));
        let is_protected = command
            .ancestors
            .iter()
            .any(|ancestor| ancestor.path(&["protectedSettings", "commandToExecute"]).is_some_and(Node::is_truthy));
        if !is_script || is_protected {
            continue;
        }
        let text = command.member.value.to_text();
        if let Some(function) = list_calls(&text).first() {
            let message = format!("the command uses `{function}` outside of the protected settings");
            findings.push(template.place(command.span()), message);
            continue;
        }
        for reference in parameter_references(&text) {
            let parameter = template.root.path(&["parameters", reference.name, "type"]).and_then(Node::as_str);
            if parameter.is_some_and(is_secure) {
                let message =
                    format!("the command uses the secret `{}` outside of the protected settings", reference.name);
                findings.push(template.place(command.span()), message);
            }
        }
    }
}
