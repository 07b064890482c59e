//! An output gives a secret away.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::checks::toolkit::{Openers, Template, parameter_references};
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
    let parameters = template.root.get("parameters").into_iter().flat_map(Node::members);
    let secrets: BTreeSet<String> = parameters
        .filter(|parameter| is_secure(&parameter.value))
        .map(|parameter| parameter.key.to_lowercase())
        .collect();
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
        // Of the references to one secret, the toolkit looks at the first.
        let mut openers = Openers::of(text);
        let mut seen = BTreeSet::new();
        for reference in parameter_references(text) {
            let name = reference.name.to_lowercase();
            let opener = openers.before(reference.start);
            if secrets.contains(&name) && seen.insert(name) && opener == Some(b'[') {
                let message = format!("the output `{}` gives out the secret `{}`", output.key, reference.name);
                findings.push(template.place(span), message);
            }
        }
    }
}

fn is_secure(parameter: &Node) -> bool {
    let is_secure = |kind: &str| matches!(kind.to_lowercase().as_str(), "securestring" | "secureobject");
    parameter.get_str("type").is_some_and(is_secure)
}
