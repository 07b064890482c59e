//! A custom table has no column for the time.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;
use crate::solution::codeless_connector::Role;

use super::{columns, start};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "codeless-connector-table-without-time",
    severity: Severity::Error,
    summary: "a custom table has no column for the time",
    toolkit: None,
    manual: Manual {
        what: "The `schema` of a table has columns, but none called `TimeGenerated`, or that column is not of the type \
               datetime.",
        why: "Azure Monitor refuses the table, and the connector cannot be connected.",
        remedy: "add `{ \"name\": \"TimeGenerated\", \"type\": \"datetime\" }` to the columns",
        fails: r#""columns": [{ "name": "User", "type": "string" }]"#,
        passes: r#""columns": [{ "name": "TimeGenerated", "type": "datetime" }, { "name": "User", "type": "string" }]"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for columns in columns(source).filter(|columns| columns.role == Role::Table) {
        let Some(first) = columns.list.first() else { continue };
        let time = columns.list.iter().find(|column| column.get_str("name") == Some("TimeGenerated"));
        let Some(time) = time else {
            let message = format!("{} has no column `TimeGenerated`", columns.owner);
            findings.push(start(columns.document, first), message);
            continue;
        };
        let kind = time.get("type").filter(|kind| !kind.to_text().eq_ignore_ascii_case("datetime"));
        if let Some(kind) = kind {
            let message = format!("`TimeGenerated` of {} is of the type `{}`", columns.owner, kind.to_text());
            findings.push_with_help(columns.document.place(kind), message, "write `datetime`");
        }
    }
}
