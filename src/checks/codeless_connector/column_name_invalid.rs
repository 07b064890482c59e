//! A column has a name that no column may have.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;
use crate::solution::codeless_connector::Role;

use super::{columns, is_open};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "codeless-connector-column-name-invalid",
    severity: Severity::Warning,
    summary: "a column has a name that no column may have",
    toolkit: None,
    manual: Manual {
        what: "The `name` of a column in `streamDeclarations` or in a table's `schema` holds other signs than letters, \
               digits and underscores, begins with a digit, or is longer than 45 characters; or a column of a table \
               is called `_ResourceId`, `_SubscriptionId`, `TenantId` or `Type`, as columns are that every table has.",
        why: "Azure Monitor refuses the rule or the table, or fills the column itself.",
        remedy: "give the column another name, and map it in `transformKql`",
        fails: r#"{ "name": "user-name", "type": "string" }"#,
        passes: r#"{ "name": "UserName", "type": "string" }"#,
    },
    run: Run::Solution(check),
};

/// The names of columns that every table has of itself.
const RESERVED: [&str; 4] = ["_ResourceId", "_SubscriptionId", "TenantId", "Type"];

/// The length that Azure Monitor allows.
const LONGEST: usize = 45;

fn check(source: &Source<'_>, findings: &mut Findings) {
    for columns in columns(source) {
        for name in columns.list.iter().filter_map(|column| column.get("name")) {
            let Some(text) = name.as_str().filter(|text| !is_open(text)) else { continue };
            let is_reserved = columns.role == Role::Table && RESERVED.contains(&text);
            let is_long = text.chars().count() > LONGEST;
            let fault = match () {
                () if !is_word(text) => {
                    "holds other signs than letters, digits and underscores, or begins with a digit"
                }
                () if is_long => "is longer than 45 characters",
                () if is_reserved => "is reserved",
                () => continue,
            };
            let message = format!("`{text}`, a column of {}, {fault}", columns.owner);
            findings.push(columns.document.place(name), message);
        }
    }
}

fn is_word(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && text.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
}
