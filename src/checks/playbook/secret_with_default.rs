//! A secret of a playbook has a default.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-secret-with-default",
    severity: Severity::Warning,
    summary: "a secret of a playbook has a default",
    toolkit: None,
    manual: Manual {
        what: "A parameter of a listed playbook of the type `securestring` or `secureObject` with a \
               `defaultValue` that is not empty and no expression.",
        why: "The default is in the repository and in the package for everybody to read; reviewers refuse \
               secrets in playbooks.",
        remedy: "take `defaultValue` away",
        fails: r#""ApiKey": { "type": "securestring", "defaultValue": "hunter2" }"#,
        passes: r#""ApiKey": { "type": "securestring" }"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    for parameter in playbook.get("parameters").into_iter().flat_map(Node::members) {
        let kind = parameter.value.get_str("type").unwrap_or_default();
        let is_secure = kind.eq_ignore_ascii_case("securestring") || kind.eq_ignore_ascii_case("secureObject");
        let Some(default) = parameter.value.get("defaultValue").filter(|_| is_secure) else { continue };
        let is_empty = default.counts_none() || default.as_object().is_some_and(|object| object.members.is_empty());
        let text = default.to_text();
        if !is_empty && !text.is_empty() && !text.starts_with('[') {
            findings.push(playbook.place(default), format!("the secret `{}` has a default", parameter.key));
        }
    }
}
