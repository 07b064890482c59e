//! An entry of WorkbooksMetadata.json names a connector that is not known.

use crate::checks::{Check, Content, Findings, Manual, Run, connector_ids, detection};
use crate::diagnostics::Severity;
use crate::source::Node;

use super::{KINDS, entry};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "workbook-entry-connector-unknown",
    severity: Severity::Warning,
    summary: "an entry of WorkbooksMetadata.json names a connector that is not known",
    toolkit: None,
    manual: Manual {
        what: "An element of `dataConnectorsDependencies` in the entry of a listed workbook that is on no list \
               of connectors and is not a connector of the solution itself; letter case counts. The lists are of \
               2026-07: a newer connector may be right. The tables in `dataTypesDependencies` are not looked at.",
        why: "The gallery says whether the data of a workbook is there by these ids; under one that does not \
               exist it never is.",
        remedy: "name the connector by its `id`",
        fails: r#""dataConnectorsDependencies": ["TailspinAudits"]"#,
        passes: r#""dataConnectorsDependencies": ["TailspinAudit"]"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(workbook: &Content<'_>, findings: &mut Findings) {
    let Some((document, entry)) = entry(workbook) else { return };
    let ids = entry.get("dataConnectorsDependencies").map(Node::elements).unwrap_or_default();
    for (node, id) in ids.iter().filter_map(detection::text).filter(|(_, id)| !id.trim().is_empty()) {
        connector_ids::report_unless_known(workbook, document.place(node), id, findings);
    }
}
