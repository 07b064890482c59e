//! A list in a list of a playbook loses its brackets.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::{Node, Value};

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-list-unwrapped",
    severity: Severity::Warning,
    summary: "a list in a list of a playbook loses its brackets",
    toolkit: None,
    manual: Manual {
        what: "An element of a list in the resources of a listed playbook is itself a list of one element.",
        why: "V3 packages it as that element without brackets: `[[\"a\"], [\"b\", \"c\"]]` becomes \
              `[\"a\", [\"b\", \"c\"]]`, and what goes through the lists meets a text.",
        remedy: "write the inner list as an expression, `[createArray('a')]`, or `@createArray('a')` in a workflow",
        fails: r#""inputs": [["High"], ["Medium", "Low"]]"#,
        passes: r#""inputs": ["@createArray('High')", ["Medium", "Low"]]"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    let resources = playbook.get("resources").map(Node::elements).unwrap_or_default();
    let mut open: Vec<&Node> = resources.iter().collect();
    while let Some(node) = open.pop() {
        match &node.value {
            Value::Array(items) => {
                for item in items {
                    if item.as_array().is_some_and(|inner| inner.len() == 1) {
                        findings.push(playbook.place(item), "V3 packages the inner list as its only element");
                    }
                }
                open.extend(items);
            }
            Value::Object(object) => open.extend(object.members.iter().map(|member| &member.value)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::DateTime(_) => {}
        }
    }
}
