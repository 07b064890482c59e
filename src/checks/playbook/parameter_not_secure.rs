//! A secret of a playbook is a plain parameter.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-parameter-not-secure",
    severity: Severity::Warning,
    summary: "a secret of a playbook is a plain parameter",
    toolkit: None,
    manual: Manual {
        what: "A parameter of a listed playbook whose name holds `password`, `secret`, `token`, `apikey` or \
               `accountkey` (letter case, `_` and `-` apart), and whose type is `string` or `object`. Names that \
               go on with `name`, `url`, `uri`, `version`, `id`, `expiry` or `permission` are let pass.",
        why: "Reviewers refuse it: whoever may read the deployment sees the value.",
        remedy: "write `\"type\": \"securestring\"`",
        fails: r#""ApiKey": { "type": "string" }"#,
        passes: r#""ApiKey": { "type": "securestring" }"#,
    },
    run: Run::Content(KINDS, check),
};

/// What names of secrets hold (spec checks PK-02, TK-19).
const SECRETS: [&str; 5] = ["password", "secret", "token", "apikey", "accountkey"];

/// What the names of things about secrets end with.
const HARMLESS: [&str; 8] = ["name", "url", "uri", "version", "id", "expiry", "permission", "permissions"];

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    for parameter in playbook.get("parameters").into_iter().flat_map(Node::members) {
        let name = parameter.key.to_lowercase().replace(['_', '-'], "");
        let is_secret =
            SECRETS.iter().any(|part| name.contains(part)) && !HARMLESS.iter().any(|end| name.ends_with(end));
        let Some(kind) = parameter.value.get("type").filter(|_| is_secret) else { continue };
        if matches!(kind.to_text().to_lowercase().as_str(), "string" | "object") {
            findings.push(playbook.place(kind), format!("the parameter `{}` is not secure", parameter.key));
        }
    }
}
