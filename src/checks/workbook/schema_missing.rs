//! A workbook does not name its schema.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "workbook-schema-missing",
    severity: Severity::Warning,
    summary: "a workbook does not name its schema",
    toolkit: None,
    manual: Manual {
        what: "A listed workbook without `$schema`, or with one that does not lead to `schema/workbook.json`.",
        why: "The validators of the content repository check a file as a workbook only when it names this \
              schema; reviewers ask for it.",
        remedy: "write `\"$schema\": \
                 \"https://github.com/Microsoft/Application-Insights-Workbooks/blob/master/schema/workbook.json\"`",
        fails: r#"{ "version": "Notebook/1.0", "items": [] }"#,
        passes: r#"{ "version": "Notebook/1.0", "items": [], "$schema": "https://github.com/Microsoft/Application-Insights-Workbooks/blob/master/schema/workbook.json" }"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(workbook: &Content<'_>, findings: &mut Findings) {
    match workbook.get("$schema") {
        Some(schema) if schema.as_str().is_some_and(|schema| schema.contains("schema/workbook.json")) => {}
        Some(schema) => findings.push(workbook.place(schema), "`$schema` is not the schema of workbooks"),
        None => findings.push(workbook.start(), "the workbook has no `$schema`"),
    }
}
