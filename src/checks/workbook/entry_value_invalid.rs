//! A value of an entry of WorkbooksMetadata.json has an unusual form.

use crate::checks::spelling::is_version;
use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

use super::{KINDS, entry};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "workbook-entry-value-invalid",
    severity: Severity::Warning,
    summary: "a value of an entry of WorkbooksMetadata.json has an unusual form",
    toolkit: None,
    manual: Manual {
        what: "In the entry of a listed workbook in `Workbooks/WorkbooksMetadata.json`: a `version` that is not \
               three numbers, a `templateRelativePath` with a folder, a `title` that is blank or holds brackets, \
               a blank `description`, or a list of dependencies whose elements are not all text that is not \
               blank. The lengths that written guidance names are not looked at.",
        why: "The validator of the list or its reviewers ask for it; version and title are shown in the gallery \
               as they stand.",
        remedy: "write the value as the help says",
        fails: r#""version": "1.0", "title": "Tailspin Audit (Preview)""#,
        passes: r#""version": "1.0.0", "title": "Tailspin Audit""#,
    },
    run: Run::Content(KINDS, check),
};

fn check(workbook: &Content<'_>, findings: &mut Findings) {
    let Some((document, entry)) = entry(workbook) else { return };
    for (name, fault_of, help) in RULES {
        let Some(value) = entry.get_some(name) else { continue };
        if let Some(fault) = fault_of(value) {
            findings.push_with_help(document.place(value), format!("`{name}` {fault}"), help);
        }
    }
}

/// What is wrong with a value, if something is.
type FaultOf = fn(&Node) -> Option<&'static str>;

/// The members, what is wrong with their values, and what to do (spec checks WB-03, WB-10).
const RULES: [(&str, FaultOf, &str); 6] = [
    ("version", version, "write `X.Y.Z`, such as `1.0.0`"),
    ("templateRelativePath", file_name, "write the name of the file alone"),
    ("title", title, "write what the workbook shows, without brackets"),
    ("description", blank, "say in a sentence what the workbook shows"),
    ("dataTypesDependencies", names, "list the names of tables, or nothing: `[]`"),
    ("dataConnectorsDependencies", names, "list the ids of data connectors, or nothing: `[]`"),
];

fn version(value: &Node) -> Option<&'static str> {
    (!is_version(&value.to_text())).then_some("is not three numbers")
}

fn file_name(value: &Node) -> Option<&'static str> {
    value.to_text().contains(['/', '\\']).then_some("is more than the name of a file")
}

fn title(value: &Node) -> Option<&'static str> {
    blank(value).or_else(|| value.to_text().contains('(').then_some("holds brackets"))
}

fn blank(value: &Node) -> Option<&'static str> {
    value.to_text().trim().is_empty().then_some("is blank")
}

fn names(value: &Node) -> Option<&'static str> {
    let is_name = |name: &Node| name.as_str().is_some_and(|name| !name.trim().is_empty());
    let are_names = value.as_array().is_some_and(|names| names.iter().all(is_name));
    (!are_names).then_some("is no list of names")
}
