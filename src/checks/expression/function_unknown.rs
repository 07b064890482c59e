//! An expression calls a function that does not exist.

use crate::arm::expression::function;
use crate::checks::{Check, Findings, Levels, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "expression-function-unknown",
    severity: Severity::Error,
    summary: "an expression calls a function that does not exist",
    toolkit: None,
    manual: Manual {
        what: "A call of a function that the template language does not have, or of one that the template's `functions` do not define.",
        why: "Azure Resource Manager refuses the whole deployment.",
        remedy: "correct the name of the function",
        fails: r#""name": "[concatenate('a', 'b')]""#,
        passes: r#""name": "[concat('a', 'b')]""#,
    },
    run: Run::Levels(check),
};

fn check(levels: &Levels, findings: &mut Findings) {
    for (text, call) in levels.calls() {
        let level = levels.level(text);
        let (is_known, name) = match &call.namespace {
            None => (function(&call.name).is_some(), call.name.clone()),
            Some(namespace) => {
                (is_defined(level.template, namespace, &call.name), format!("{namespace}.{}", call.name))
            }
        };
        if !is_known {
            let message = format!("the {} has no function `{name}`", level.name());
            findings.push(levels.place(text, call.name_span), message);
        }
    }
}

/// Whether a template defines a function in one of its namespaces.
fn is_defined(template: &Node, namespace: &str, name: &str) -> bool {
    let namespaces = template.get("functions").and_then(Node::as_array).unwrap_or_default();
    namespaces.iter().any(|entry| {
        let is_namespace = |own: &str| own.eq_ignore_ascii_case(namespace);
        entry.get_str("namespace").is_some_and(is_namespace) && entry.path(&["members", name]).is_some()
    })
}
