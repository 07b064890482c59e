//! A parameter for a secret is not secure.

use crate::checks::toolkit::Template;
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-parameter-insecure",
    severity: Severity::Error,
    summary: "a parameter for a secret is not secure",
    toolkit: Some("Password params must be secure"),
    manual: Manual {
        what: "A parameter with `password`, `secret` or `accountkey` in its name whose type is not `securestring`, \
               `secureobject` or `bool`. Names that have `permission`, `version`, `url`, `uri` or `name` beside \
               `secret` are left out.",
        why: "The value is shown and kept as plain text.",
        remedy: "declare the parameter with the type `securestring`",
        fails: r#""clientSecret": { "type": "string" }"#,
        passes: r#""clientSecret": { "type": "securestring" }"#,
    },
    run: Run::Template(check),
};

fn check(template: &Template, findings: &mut Findings) {
    for parameter in template.root.get("parameters").into_iter().flat_map(Node::members) {
        let kind = parameter.value.get_str("type").unwrap_or_default().to_lowercase();
        if is_for_secret(&parameter.key) && !matches!(kind.as_str(), "securestring" | "secureobject" | "bool") {
            let message = format!("the parameter `{}` of type `{kind}` should be secure", parameter.key);
            findings.push(template.place(parameter.key_span), message);
        }
    }
}

fn is_for_secret(name: &str) -> bool {
    let name = name.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    has(&["password", "secret", "accountkey"])
        && !(has(&["secret"]) && has(&["permission", "version", "url", "uri", "name"]))
}
