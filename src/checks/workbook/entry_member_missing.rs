//! An entry of WorkbooksMetadata.json lacks a member.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::{KINDS, REQUIRED, entry};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "workbook-entry-member-missing",
    severity: Severity::Error,
    summary: "an entry of WorkbooksMetadata.json lacks a member",
    toolkit: None,
    manual: Manual {
        what: "The entry of a listed workbook in `Workbooks/WorkbooksMetadata.json` lacks one of the eleven \
               members that each entry must have.",
        why: "The validator of the list asks for them (in truth it looks at the first entry alone), and what \
              is missing is missing in the gallery.",
        remedy: "add the member to the entry; texts may be empty, lists too",
        fails: r#"{ "workbookKey": "Contoso", "templateRelativePath": "Contoso.json" }"#,
        passes: r#"{ "workbookKey": "Contoso", "logoFileName": "Contoso.svg", "description": "…", … }"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(workbook: &Content<'_>, findings: &mut Findings) {
    let Some((document, entry)) = entry(workbook) else { return };
    let missing: Vec<String> =
        REQUIRED.iter().filter(|name| entry.get(name).is_none()).map(|name| format!("`{name}`")).collect();
    if !missing.is_empty() {
        let message = format!("the entry of `{}` lacks {}", workbook.file.name(), missing.join(", "));
        findings.push(document.key_place(entry, "workbookKey"), message);
    }
}
