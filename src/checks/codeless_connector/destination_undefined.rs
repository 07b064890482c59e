//! A data flow goes to a destination that the rule does not name.

use crate::checks::{Check, Findings, Manual, Run, Source, spelling};
use crate::diagnostics::Severity;
use crate::solution::codeless_connector::{Part, Role};
use crate::source::Node;

use super::{flows, is_open, parts};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "codeless-connector-destination-undefined",
    severity: Severity::Error,
    summary: "a data flow goes to a destination that the rule does not name",
    toolkit: None,
    manual: Manual {
        what: "An element of `destinations` in a data flow that is the `name` of no element of `destinations` of the \
               rule. Rules whose destinations have no names are passed over.",
        why: "Azure Monitor refuses the data collection rule, and the connector cannot be connected.",
        remedy: "write the `name` of the destination",
        fails: r#""destinations": { "logAnalytics": [{ "name": "clv2ws1", … }] }, "dataFlows": [{ "destinations": ["clv2ws"], … }]"#,
        passes: r#""destinations": { "logAnalytics": [{ "name": "clv2ws1", … }] }, "dataFlows": [{ "destinations": ["clv2ws1"], … }]"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for rule in parts(source, Role::Rule) {
        let names = names(rule);
        let used = flows(rule).iter().flat_map(|flow| flow.get("destinations").map(Node::elements).unwrap_or_default());
        for destination in used.filter(|_| !names.is_empty()) {
            let Some(name) = destination.as_str().filter(|name| !names.contains(name) && !is_open(name)) else {
                continue;
            };
            let message = format!("the rule has no destination `{name}`");
            let place = rule.document.place(destination);
            findings.push_with_help(place, message, spelling::did_you_mean(name, names.iter().copied()));
        }
    }
}

/// The names of all destinations, of whatever kind.
fn names(rule: &Part) -> Vec<&str> {
    let kinds = rule.document.root.path(&["properties", "destinations"]).into_iter().flat_map(Node::members);
    kinds.flat_map(|kind| kind.value.elements()).filter_map(|destination| destination.get_str("name")).collect()
}
