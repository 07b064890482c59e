//! A data connector lacks a member.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::{Place, Severity, Span};
use crate::source::Node;

use super::{Category, KINDS, validated};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-connector-member-missing",
    severity: Severity::Error,
    summary: "a data connector lacks a member",
    toolkit: None,
    manual: Manual {
        what: "A listed data connector of the forms for CEF, Syslog, REST API, Azure Function or Azure \
               Diagnostics, told by its first data type, that lacks a member which the schema of its form \
               asks for; of lists only the first element is looked at. What packaging itself needs is \
               reported there. Connectors whose first data type contains `Event`, whose path contains \
               `Templates`, or which have another form are passed over, as the validator passes them over.",
        why: "The validator of data connectors refuses the file, and the page of the connector shows a gap.",
        remedy: "add the member; the templates in `DataConnectors/Templates` of the content repository show \
                 its form",
        fails: r#"{ "id": "Contoso", "title": "Contoso", … } without `publisher`"#,
        passes: r#"{ "id": "Contoso", "title": "Contoso", "publisher": "Contoso", … }"#,
    },
    run: Run::Content(KINDS, check),
};

/// What every form asks for, beside what packaging needs (spec checks DC-04).
const MEMBERS: [&str; 3] = ["publisher", "connectivityCriterias", "permissions"];

/// What the first elements of lists must have (spec checks DC-05).
const FIRST: [(&str, &[&str]); 4] = [
    ("graphQueries", &["metricName", "legend", "baseQuery"]),
    ("sampleQueries", &["description", "query"]),
    ("dataTypes", &["name", "lastDataReceivedQuery"]),
    ("connectivityCriterias", &["type", "value"]),
];

fn check(connector: &Content<'_>, findings: &mut Findings) {
    let Some((root, category)) = validated(connector) else { return };
    let mut missing = |node: &Node, names: &[&str], path: &str| {
        for name in names.iter().filter(|name| node.get(name).is_none()) {
            findings.push(start(connector, node), format!("the connector has no `{path}{name}`"));
        }
    };
    missing(root, &MEMBERS, "");
    match category {
        Category::AzureDiagnostics => {}
        Category::Syslog => missing(root, &["descriptionMarkdown", "additionalRequirementBanner"], ""),
        Category::Cef | Category::RestApi | Category::AzureFunction => missing(root, &["descriptionMarkdown"], ""),
    }
    if let Some(permissions) = root.get_some("permissions") {
        missing(permissions, &["resourceProvider"], "permissions.");
        if category == Category::AzureFunction {
            missing(permissions, &["customs"], "permissions.");
        }
    }
    // Packaging reports an empty `availability`, and a misspelt `isPreview`.
    if let Some(availability) = root.get("availability").filter(|node| node.members().next().is_some()) {
        missing(availability, &["status"], "availability.");
        if !availability.members().any(|member| member.key.to_lowercase().contains("ispreview")) {
            missing(availability, &["isPreview"], "availability.");
        }
    }
    for (list, names) in FIRST {
        if let Some(first) = root.get(list).and_then(|list| list.elements().first()) {
            missing(first, names, &format!("{list}[0]."));
        }
    }
}

/// The first byte of an object in which something is missing.
fn start(connector: &Content<'_>, node: &Node) -> Place {
    Place::new(&connector.document.file, Span::new(node.span.start, node.span.start))
}
