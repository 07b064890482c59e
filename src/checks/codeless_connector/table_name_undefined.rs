//! Queries of a codeless connector use a table name that is not given.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity, Span};

use super::connectors;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "codeless-connector-table-name-undefined",
    severity: Severity::Error,
    summary: "queries of a codeless connector use a table name that is not given",
    toolkit: None,
    manual: Manual {
        what: "The text `{{graphQueriesTableName}}` in a listed definition whose `connectorUiConfig` has no \
               `graphQueriesTableName`. The first one is reported.",
        why: "The portal puts the member in place of the text. Without it each of the queries fails, and the \
              connector's page shows no data.",
        remedy: "add `\"graphQueriesTableName\": \"<table>_CL\"` to `connectorUiConfig`",
        fails: r#""connectorUiConfig": { "graphQueries": [{ "baseQuery": "{{graphQueriesTableName}}", … }], … }"#,
        passes: "\"connectorUiConfig\": {\n    \"graphQueriesTableName\": \"ContosoAudit_CL\",\n    \"graphQueries\": \
                 [{ \"baseQuery\": \"{{graphQueriesTableName}}\", … }], …\n}",
    },
    run: Run::Solution(check),
};

/// What the portal replaces.
const PLACEHOLDER: &str = "{{graphQueriesTableName}}";

fn check(source: &Source<'_>, findings: &mut Findings) {
    for connector in connectors(source).filter(|connector| connector.page.get_some(MEMBER).is_none()) {
        let (file, span) = (&connector.definition.file, connector.page.span);
        let text = file.text.get(span.start..span.end).unwrap_or_default();
        if let Some(at) = text.find(PLACEHOLDER) {
            let start = span.start + at;
            let place = Place::new(file, Span::new(start, start + PLACEHOLDER.len()));
            findings.push(place, "`connectorUiConfig` has no `graphQueriesTableName` to put here");
        }
    }
}

/// The member that gives the name.
const MEMBER: &str = "graphQueriesTableName";
