//! A custom connector or function app lets its user choose no name.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::{KINDS, resources};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-resource-without-name-parameter",
    severity: Severity::Warning,
    summary: "a custom connector or function app lets its user choose no name",
    toolkit: None,
    manual: Manual {
        what: "A listed template with a custom connector (`Microsoft.Web/customApis`) and without the parameter \
               `CustomConnectorName`, or with a function app (`Microsoft.Web/sites`) and without the parameter \
               `FunctionAppName`.",
        why: "Reviewers ask for these names, and playbooks that use the connector or the app find it by them.",
        remedy: "add the parameter, with a default that ends in `CustomConnector` or names the app, and name the \
               resource by it",
        fails: r#""parameters": { "ConnectorName": { "type": "string" } }"#,
        passes: r#""parameters": { "CustomConnectorName": { "type": "string", "defaultValue": "ContosoCustomConnector" } }"#,
    },
    run: Run::Content(KINDS, check),
};

/// The types of resources, what they are, and the parameters of their names (spec checks PB-10).
const NAMED: [(&str, &str, &str); 2] = [
    ("Microsoft.Web/customApis", "custom connector", "CustomConnectorName"),
    ("Microsoft.Web/sites", "function app", "FunctionAppName"),
];

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    for (kind, noun, name) in NAMED {
        let Some(resource) = resources(playbook, kind).next() else { continue };
        if playbook.document.root.path(&["parameters", name]).is_none() {
            let place = playbook.document.key_place(resource, "type");
            findings.push(place, format!("the template has a {noun} but no parameter `{name}`"));
        }
    }
}
