//! Two entries of WorkbooksMetadata.json have one key.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::{KINDS, entry};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "workbook-key-shared",
    severity: Severity::Error,
    summary: "two entries of WorkbooksMetadata.json have one key",
    toolkit: None,
    manual: Manual {
        what: "The `workbookKey` of a listed workbook's entry in `Workbooks/WorkbooksMetadata.json` is that \
               of another entry too.",
        why: "The validator of the list refuses it, and the gallery shows one of the two.",
        remedy: "give each entry a key of its own",
        fails: r#"[{ "workbookKey": "Contoso" }, { "workbookKey": "Contoso" }]"#,
        passes: r#"[{ "workbookKey": "Contoso" }, { "workbookKey": "ContosoSignIns" }]"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(workbook: &Content<'_>, findings: &mut Findings) {
    let Some((document, entry)) = entry(workbook) else { return };
    let Some(key) = entry.get("workbookKey").filter(|key| key.as_str().is_some()) else { return };
    let entries = document.root.as_array().unwrap_or_default();
    let mut others = entries.iter().filter(|other| other.span != entry.span);
    if others.any(|other| other.get_str("workbookKey") == key.as_str()) {
        findings.push(document.place(key), format!("another entry has the `workbookKey` `{}` too", key.to_text()));
    }
}
