//! A custom table has a name that no custom table may have.

use crate::checks::{Check, Findings, Manual, Run, Source, tables};
use crate::diagnostics::Severity;
use crate::solution::codeless_connector::Role;

use super::{is_open, parts};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "codeless-connector-table-name-invalid",
    severity: Severity::Error,
    summary: "a custom table has a name that no custom table may have",
    toolkit: None,
    manual: Manual {
        what: "The `name` of a table does not end in `_CL` and is no table of the platform, begins with `Custom-`, or \
               holds other signs than letters, digits and underscores; or `schema.name` differs from it.",
        why: "Azure Monitor refuses the table, and the connector cannot be connected.",
        remedy: "write the same name, letters, digits and underscores and `_CL` at the end, as `name` and `schema.name`",
        fails: r#""name": "ContosoAudit", "properties": { "schema": { "name": "ContosoAudit", … } }"#,
        passes: r#""name": "ContosoAudit_CL", "properties": { "schema": { "name": "ContosoAudit_CL", … } }"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for table in parts(source, Role::Table) {
        let Some(name) = table.document.root.get("name") else { continue };
        let Some(text) = name.as_str().filter(|text| !is_open(text)) else { continue };
        let is_word = text.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
        let place = table.document.place(name);
        if let Some(rest) = text.strip_prefix("Custom-") {
            let message = format!("the table name `{text}` begins with `Custom-`, as only streams do");
            findings.push_with_help(place, message, format!("write `{rest}`"));
        } else if !is_word {
            let message = format!("the table name `{text}` holds other signs than letters, digits and underscores");
            findings.push(place, message);
        } else if !text.to_uppercase().ends_with("_CL") && !tables::TABLES.contains(text) {
            let message = format!("the table name `{text}` does not end in `_CL`");
            findings.push_with_help(place, message, format!("write `{text}_CL`, in the data flow and the queries too"));
        }
        let in_schema = table.document.root.path(&["properties", "schema", "name"]);
        let other = in_schema.and_then(|node| Some((node, node.as_str()?)));
        if let Some((node, other)) = other.filter(|(_, other)| *other != text && !is_open(other)) {
            let message = format!("the schema is called `{other}`, and the table `{text}`");
            findings.push(table.document.place(node), message);
        }
    }
}
