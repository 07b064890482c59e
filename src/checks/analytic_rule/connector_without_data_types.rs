//! A required connector names no data types.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-connector-without-data-types",
    severity: Severity::Error,
    summary: "a required connector names no data types",
    toolkit: None,
    manual: Manual {
        what: "An element of `requiredDataConnectors` with a `connectorId` and without `dataTypes`.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged.",
        remedy: "add `dataTypes:` with the tables or parsers that the query reads",
        fails: "- connectorId: AzureActiveDirectory",
        passes: "- connectorId: AzureActiveDirectory\n  dataTypes:\n    - SigninLogs",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    let connectors = rule.get("requiredDataConnectors").map_or(&[][..], Node::elements);
    for connector in connectors.iter().filter(|connector| connector.as_object().is_some()) {
        if connector.get_some("dataTypes").is_none() {
            let place = rule.document.key_place(connector, "connectorId");
            findings.push(place, "the required connector names no `dataTypes`");
        }
    }
}
