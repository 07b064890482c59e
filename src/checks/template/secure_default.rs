//! A secure parameter has a default.

use crate::checks::toolkit::{Template, calls};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-secure-default",
    severity: Severity::Error,
    summary: "a secure parameter has a default",
    toolkit: Some("Secure String Parameters Cannot Have Default"),
    manual: Manual {
        what: "A parameter of type `securestring` with a default that is neither empty nor made with `newGuid()`.",
        why: "The default can be read in the package, and every customer who keeps it has the same secret.",
        remedy: "remove the default",
        fails: r#""secret": { "type": "securestring", "defaultValue": "hunter2" }"#,
        passes: r#""secret": { "type": "securestring" }"#,
    },
    run: Run::Template(check),
};

fn check(template: &Template, findings: &mut Findings) {
    for parameter in template.root.get("parameters").into_iter().flat_map(Node::members) {
        let is_secure = |kind: &str| kind.eq_ignore_ascii_case("securestring");
        if !parameter.value.get_str("type").is_some_and(is_secure) {
            continue;
        }
        let Some(default) = parameter.value.get("defaultValue").filter(|default| default.is_truthy()) else { continue };
        let is_new = |text: &str| !calls(text, |name| name.eq_ignore_ascii_case("newGuid")).is_empty();
        if !default.as_str().is_some_and(is_new) {
            let message = format!("the secure parameter `{}` has a default", parameter.key);
            findings.push(template.place(default.span), message);
        }
    }
}
