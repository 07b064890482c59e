//! A text of a connector has a placeholder that nothing fills.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::{Node, Value};

use super::{KINDS, page};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-connector-placeholder-unfilled",
    severity: Severity::Warning,
    summary: "a text of a connector has a placeholder that nothing fills",
    toolkit: None,
    manual: Manual {
        what: "A `value` in the parameters of an instruction of a listed data connector that holds `{0}`, \
               `{1}` …, and a `fillWith` beside it that is missing or too short for it.",
        why: "The page shows the placeholder in place of the workspace id or key that was meant.",
        remedy: "list in `fillWith` what fills each placeholder, such as `WorkspaceId` and `PrimaryKey`",
        fails: r#""parameters": { "value": "sh agent.sh {0} {1}", "fillWith": ["WorkspaceId"] }"#,
        passes: r#""parameters": { "value": "sh agent.sh {0} {1}", "fillWith": ["WorkspaceId", "PrimaryKey"] }"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(connector: &Content<'_>, findings: &mut Findings) {
    let mut open: Vec<&Node> = page(connector).and_then(|page| page.get("instructionSteps")).into_iter().collect();
    while let Some(node) = open.pop() {
        match &node.value {
            Value::Array(items) => open.extend(items),
            Value::Object(object) => {
                check_parameters(connector, node, findings);
                open.extend(object.members.iter().map(|member| &member.value));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::DateTime(_) => {}
        }
    }
}

fn check_parameters(connector: &Content<'_>, parameters: &Node, findings: &mut Findings) {
    let Some(value) = parameters.get("value") else { return };
    let Some(text) = value.as_str() else { return };
    let filled = parameters.get("fillWith").map_or(0, |list| list.elements().len());
    let unfilled = (filled..10).find(|index| text.contains(&format!("{{{index}}}")));
    if let Some(index) = unfilled {
        findings.push(connector.place(value), format!("nothing in `fillWith` fills `{{{index}}}`"));
    }
}
