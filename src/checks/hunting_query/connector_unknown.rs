//! A hunting query requires a connector that is not known.

use crate::checks::{Check, Content, Findings, Manual, Run, connector_ids};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "hunting-query-connector-unknown",
    severity: Severity::Warning,
    summary: "a hunting query requires a connector that is not known",
    toolkit: None,
    manual: Manual {
        what: "A `connectorId` in `requiredDataConnectors` that is on no list of connectors and is not a \
               connector of the solution itself; letter case counts. The lists are of 2026-07: a newer connector \
               may be right.",
        why: "Content Hub finds nothing under an id that does not exist, so the query seems to need no data.",
        remedy: "name the connector by its `id`",
        fails: "- connectorId: AzureActiveDirectry",
        passes: "- connectorId: AzureActiveDirectory",
    },
    run: Run::Content(&[ContentKind::HuntingQuery], check),
};

fn check(hunt: &Content<'_>, findings: &mut Findings) {
    connector_ids::report_unknown(hunt, findings);
}
