//! The page of a codeless connector lacks a member.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity};
use crate::source::{Node, equals_ignoring_case};

use super::{Connector, connectors, misspelled, start};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "codeless-connector-member-missing",
    severity: Severity::Error,
    summary: "the page of a codeless connector lacks a member",
    toolkit: None,
    manual: Manual {
        what: "The `connectorUiConfig` of a listed definition lacks a member that the interface for data connector \
               definitions requires, or an element of `graphQueries`, `sampleQueries`, `dataTypes` or \
               `connectivityCriteria` lacks one of its own. What packaging itself needs is reported there.",
        why: "The installation fails at the definition, or the connector's page shows a gap.",
        remedy: "add the member",
        fails: r#""connectorUiConfig": { "id": "ContosoAudit", "title": "Contoso Audit", "instructionSteps": [ … ] }"#,
        passes: r#""connectorUiConfig": { "id": "ContosoAudit", "title": "Contoso Audit", "publisher": "Contoso", … }"#,
    },
    run: Run::Solution(check),
};

/// The members of a page, beside what packaging needs.
const MEMBERS: [&str; 8] = [
    "title",
    "publisher",
    "descriptionMarkdown",
    "graphQueries",
    "sampleQueries",
    "dataTypes",
    "connectivityCriteria",
    "permissions",
];

/// The members of the elements of its lists.
const ELEMENTS: [(&str, &[&str]); 4] = [
    ("graphQueries", &["metricName", "legend", "baseQuery"]),
    ("sampleQueries", &["description", "query"]),
    ("dataTypes", &["name", "lastDataReceivedQuery"]),
    ("connectivityCriteria", &["type"]),
];

fn check(source: &Source<'_>, findings: &mut Findings) {
    for connector in connectors(source) {
        missing(&connector, connector.page, &MEMBERS, "", findings);
        for (list, names) in ELEMENTS {
            let elements = connector.page.get(list).map(Node::elements).unwrap_or_default();
            for (index, element) in elements.iter().enumerate() {
                missing(&connector, element, names, &format!("{list}[{index}]."), findings);
                let is_query = |kind: &str| equals_ignoring_case(kind, "IsConnectedQuery");
                if list == "connectivityCriteria" && element.get_str("type").is_some_and(is_query) {
                    missing(&connector, element, &["value"], &format!("{list}[{index}]."), findings);
                }
            }
        }
    }
}

fn missing(connector: &Connector<'_>, object: &Node, names: &[&str], path: &str, findings: &mut Findings) {
    for name in names.iter().filter(|name| object.get(name).is_none()) {
        let message = format!("`connectorUiConfig` has no `{path}{name}`");
        match misspelled(object, name).filter(|member| !names.contains(&member.key.as_str())) {
            Some(member) => {
                let place = Place::new(&connector.definition.file, member.key_span);
                findings.push_with_help(place, message, format!("write `{name}` in place of `{}`", member.key));
            }
            None => findings.push(start(connector.definition, object), message),
        }
    }
}
