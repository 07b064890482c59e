//! An output gives a secret away.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::toolkit::{Template, opener_before, parameter_references};
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

static LIST_FUNCTION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i)[\[(,]\s*list\w*\s*\(").expect("the pattern is well formed"));

fn check(template: &Template, findings: &mut Findings) {
    let Some(outputs) = template.root.get("outputs") else { return };
    let text_of =
        |output: &Node| template.text[output.span.start - template.start..output.span.end - template.start].to_owned();
    for output in outputs.members() {
        let text = text_of(&output.value);
        for found in LIST_FUNCTION.find_iter(&text) {
            if opener_before(&text, found.start() + 1) == Some(b'[') {
                let message = format!("the output `{}` gives out what a list function returns", output.key);
                findings.push(template.place(output.value.span), message);
            }
        }
        if output.key.to_lowercase().contains("password") {
            let message = format!("the name of the output `{}` suggests a secret", output.key);
            findings.push(template.place(output.key_span), message);
        }
    }
    let parameters = template.root.get("parameters").into_iter().flat_map(Node::members);
    for parameter in parameters.filter(|parameter| is_secure(&parameter.value)) {
        for output in outputs.members() {
            let text = text_of(&output.value);
            let references = parameter_references(&text);
            let name = parameter.key.to_lowercase();
            let first = references.iter().find(|reference| reference.name.to_lowercase() == name);
            if first.is_some_and(|first| opener_before(&text, first.start) == Some(b'[')) {
                let message = format!("the output `{}` gives out the secret `{}`", output.key, parameter.key);
                findings.push(template.place(output.value.span), message);
            }
        }
    }
}

fn is_secure(parameter: &Node) -> bool {
    let is_secure = |kind: &str| matches!(kind.to_lowercase().as_str(), "securestring" | "secureobject");
    parameter.get_str("type").is_some_and(is_secure)
}
