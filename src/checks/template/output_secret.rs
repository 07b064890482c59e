//! An output gives a secret away.

use crate::checks::toolkit::{LIST_FUNCTION, Openers, Template, secrets_used, secure_parameters};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-output-secret",
    severity: Severity::Error,
    summary: "an output gives a secret away",
    toolkit: Some("Outputs Must Not Contain Secrets"),
    manual: Manual {
        what: "An output that calls a `list…` function, uses a secure parameter, or has `password` in its name.",
        why: "Outputs are kept in the deployment's history, where everybody with read access finds them.",
        remedy: "remove the output, or give out what is no secret",
        fails: r#""key": { "type": "string", "value": "[listKeys(variables('id'), '2019-06-01').keys[0].value]" }"#,
        passes: r#""id": { "type": "string", "value": "[variables('id')]" }"#,
    },
    run: Run::Template(check),
};

fn check(template: &Template, findings: &mut Findings) {
    let secrets = secure_parameters(&template.root);
    for output in template.root.get("outputs").into_iter().flat_map(Node::members) {
        let span = output.value.span;
        let text = &template.text[span.start - template.start..span.end - template.start];
        let mut openers = Openers::of(text);
        for found in LIST_FUNCTION.find_iter(text) {
            if openers.before(found.start() + 1) == Some(b'[') {
                let message = format!("the output `{}` gives out what a list function returns", output.key);
                findings.push(template.place(span), message);
            }
        }
        if output.key.to_lowercase().contains("password") {
            let message = format!("the name of the output `{}` suggests a secret", output.key);
            findings.push(template.place(output.key_span), message);
        }
        for secret in secrets_used(text, &secrets) {
            findings.push(template.place(span), format!("the output `{}` gives out the secret `{secret}`", output.key));
        }
    }
}
