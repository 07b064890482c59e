//! A playbook does not wait for one of its connections.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::source::Node;

use super::{KINDS, connections, folded, workflows};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-connection-not-awaited",
    severity: Severity::Warning,
    summary: "a playbook does not wait for one of its connections",
    toolkit: None,
    manual: Manual {
        what: "A connection (`Microsoft.Web/connections`) of a listed playbook that the `dependsOn` of no logic \
               app names, where the logic app that bears the user's name refers to it. Names are compared as \
               text, blanks and letter case apart.",
        why: "Azure Resource Manager may deploy the logic app first, and fails when the connection is not there \
               yet.",
        remedy: "add `[resourceId('Microsoft.Web/connections', <name of the connection>)]` to `dependsOn` of the \
               logic app",
        fails: r#""dependsOn": []"#,
        passes: r#""dependsOn": ["[resourceId('Microsoft.Web/connections', variables('SentinelConnectionName'))]"]"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    let awaited: Vec<String> = workflows(playbook)
        .flat_map(|workflow| workflow.get("dependsOn").map(Node::elements).unwrap_or_default())
        .map(|name| folded(&name.to_text()))
        .collect();
    let used: String = workflows(playbook)
        .filter_map(|workflow| workflow.path(&["properties", "parameters", "$connections", "value"]))
        .flat_map(Node::members)
        .filter_map(|member| member.value.get_str("connectionId"))
        .map(folded)
        .collect();
    for connection in connections(playbook) {
        let Some((node, name)) = connection.get("name").and_then(detection::text) else { continue };
        let wanted = folded(name);
        let wanted = wanted.trim_start_matches('[').trim_end_matches(']');
        if used.contains(wanted) && !awaited.iter().any(|name| name.contains(wanted)) {
            findings.push(playbook.place(node), format!("no `dependsOn` of the logic app names `{name}`"));
        }
    }
}
