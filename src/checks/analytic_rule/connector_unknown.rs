//! An analytic rule requires a connector that is not known.

use crate::checks::{Check, Content, Findings, Manual, Run, connector_ids};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-connector-unknown",
    severity: Severity::Warning,
    summary: "an analytic rule requires a connector that is not known",
    toolkit: None,
    manual: Manual {
        what: "A `connectorId` in `requiredDataConnectors` that is on no list of connectors and is not a connector of \
               the solution itself; letter case counts. The lists are of 2026-07: a newer connector may be right.",
        why: "The content repository's validator of rules compares with a list of its own; a new connector must be \
              added to that list in the same pull request.",
        remedy: "name the connector by its `id`, or add the id to the list of valid connectors with the same pull \
                 request",
        fails: "- connectorId: AzureActiveDirectry",
        passes: "- connectorId: AzureActiveDirectory",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    connector_ids::report_unknown(rule, findings);
}
