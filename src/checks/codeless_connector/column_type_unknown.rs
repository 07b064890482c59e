//! A column is of an unknown type.

use crate::checks::{Check, Findings, Manual, Run, Source, spelling};
use crate::diagnostics::Severity;
use crate::solution::codeless_connector::Role;

use super::{columns, start};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "codeless-connector-column-type-unknown",
    severity: Severity::Error,
    summary: "a column is of an unknown type",
    toolkit: None,
    manual: Manual {
        what: "The `type` of a column in `streamDeclarations` of a data collection rule or in the `schema` of a table \
               is missing or is none of string, int, long, real, boolean (bool in tables), datetime, dynamic and, in \
               tables, guid. Letter case is ignored.",
        why: "Azure Monitor refuses the rule or the table, and the connector cannot be connected.",
        remedy: "write one of the types that the message names",
        fails: r#"{ "name": "Count", "type": "integer" }"#,
        passes: r#"{ "name": "Count", "type": "int" }"#,
    },
    run: Run::Solution(check),
};

/// The types of a stream's columns.
const OF_STREAMS: &[&str] = &["string", "int", "long", "real", "boolean", "datetime", "dynamic"];

/// The types of a table's columns.
const OF_TABLES: &[&str] = &["string", "int", "long", "real", "boolean", "datetime", "dynamic", "guid", "bool"];

fn check(source: &Source<'_>, findings: &mut Findings) {
    for columns in columns(source) {
        let known = if columns.role == Role::Table { OF_TABLES } else { OF_STREAMS };
        for column in columns.list.iter().filter(|column| column.as_object().is_some()) {
            let name = column.get_str("name").unwrap_or_default();
            let Some(kind) = column.get_some("type") else {
                let message = format!("the column `{name}` of {} has no `type`", columns.owner);
                findings.push(start(columns.document, column), message);
                continue;
            };
            let text = kind.to_text();
            if !known.iter().any(|other| other.eq_ignore_ascii_case(&text)) {
                let message = format!("`{text}`, the type of the column `{name}` of {}, is unknown", columns.owner);
                findings.push_with_help(columns.document.place(kind), message, help(&text, known));
            }
        }
    }
}

/// Types of other languages, and what they are called here.
const OTHER_NAMES: [(&str, &str); 11] = [
    ("integer", "int"),
    ("int64", "long"),
    ("double", "real"),
    ("float", "real"),
    ("bool", "boolean"),
    ("object", "dynamic"),
    ("array", "dynamic"),
    ("guid", "string"),
    ("text", "string"),
    ("number", "real"),
    ("json", "dynamic"),
];

fn help(text: &str, known: &[&str]) -> String {
    let other = OTHER_NAMES.iter().find(|(other, _)| other.eq_ignore_ascii_case(text));
    other.map_or_else(|| spelling::did_you_mean(text, known.iter().copied()), |(_, name)| format!("write `{name}`"))
}
