//! A stream or a table has two columns of one name.

use std::collections::BTreeSet;

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;

use super::columns;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "codeless-connector-column-repeated",
    severity: Severity::Error,
    summary: "a stream or a table has two columns of one name",
    toolkit: None,
    manual: Manual {
        what: "Two columns of a stream in `streamDeclarations`, or of a table's `schema`, have the same `name`. Names \
               that differ in letter case are different columns.",
        why: "Azure Monitor refuses the rule or the table, and the connector cannot be connected.",
        remedy: "remove one of the two, or give it another name",
        fails: r#""columns": [{ "name": "User", "type": "string" }, { "name": "User", "type": "dynamic" }]"#,
        passes: r#""columns": [{ "name": "User", "type": "string" }, { "name": "UserDetails", "type": "dynamic" }]"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for columns in columns(source) {
        let mut seen = BTreeSet::new();
        for name in columns.list.iter().filter_map(|column| column.get("name")) {
            let Some(text) = name.as_str() else { continue };
            if !seen.insert(text) {
                let message = format!("{} already has a column `{text}`", columns.owner);
                findings.push(columns.document.place(name), message);
            }
        }
    }
}
