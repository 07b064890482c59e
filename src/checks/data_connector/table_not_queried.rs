//! A connector names a table that none of its queries reads.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::{KINDS, page, unqueried_tables};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-connector-table-not-queried",
    severity: Severity::Warning,
    summary: "a connector names a table that none of its queries reads",
    toolkit: None,
    manual: Manual {
        what: "A `dataTypes[].name` of a listed data connector that ends in `_CL` and occurs as a name in none of the \
               connector's queries, while these name a table in `_CL` that is no data type. Queries are read as far as \
               their names; a table behind a parser function cannot be seen.",
        why: "Most often the table is misspelled at one of the two places, and the connector never shows as \
              connected.",
        remedy: "spell the table in `dataTypes` and in the queries the same way",
        fails: r#""name": "ContosoAudit_CL", "lastDataReceivedQuery": "Contoso_Audit_CL | …""#,
        passes: r#""name": "ContosoAudit_CL", "lastDataReceivedQuery": "ContosoAudit_CL | …""#,
    },
    run: Run::Content(KINDS, check),
};

fn check(connector: &Content<'_>, findings: &mut Findings) {
    let Some(page) = page(connector) else { return };
    for name in unqueried_tables(page) {
        findings.push(connector.place(name), format!("no query reads the table `{}`", name.to_text()));
    }
}
