//! The id of a codeless connector holds a blank.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;

use super::connectors;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "codeless-connector-id-with-blank",
    severity: Severity::Warning,
    summary: "the id of a codeless connector holds a blank",
    toolkit: None,
    manual: Manual {
        what: "The `connectorUiConfig.id` of a listed definition holds white space.",
        why: "No rule can name the connector in `requiredDataConnectors`: the validator of rules knows no such ids.",
        remedy: "write the id without blanks, and change it in the pollers and rules that name it",
        fails: r#""connectorUiConfig": { "id": "Contoso Audit", … }"#,
        passes: r#""connectorUiConfig": { "id": "ContosoAudit", … }"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for connector in connectors(source) {
        let id = connector.page.get("id");
        if let Some(id) = id.filter(|id| id.as_str().is_some_and(|text| text.contains(char::is_whitespace))) {
            findings.push(connector.definition.place(id), format!("the id `{}` holds a blank", id.to_text()));
        }
    }
}
