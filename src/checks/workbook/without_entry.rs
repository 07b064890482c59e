//! A workbook has no entry in WorkbooksMetadata.json.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::{KINDS, entry};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "workbook-without-entry",
    severity: Severity::Warning,
    summary: "a workbook has no entry in WorkbooksMetadata.json",
    toolkit: None,
    manual: Manual {
        what: "A listed workbook that the repository's `Workbooks/WorkbooksMetadata.json` does not name by \
               `templateRelativePath`. It cannot be seen where there is no such file.",
        why: "Title, description and version of the packaged workbook come from its entry; without one they \
              are empty, and the gallery shows a workbook without a name.",
        remedy: "add an entry with `workbookKey`, `title`, `description`, `version` and \
                 `templateRelativePath` to `Workbooks/WorkbooksMetadata.json`",
        fails: r#""templateRelativePath": "Contoso.json", where the data file lists "Workbooks/ContosoSignIns.json""#,
        passes: r#""templateRelativePath": "ContosoSignIns.json""#,
    },
    run: Run::Content(KINDS, check),
};

fn check(workbook: &Content<'_>, findings: &mut Findings) {
    if workbook.source.gallery.is_some() && entry(workbook).is_none() {
        findings.push(workbook.file.entry.clone(), "WorkbooksMetadata.json has no entry for the workbook");
    }
}
