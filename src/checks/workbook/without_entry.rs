//! A workbook has no entry in WorkbooksMetadata.json.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::solution::workbook::key;
use crate::source::equals_ignoring_case;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "workbook-without-entry",
    severity: Severity::Warning,
    summary: "a workbook has no entry in WorkbooksMetadata.json",
    toolkit: None,
    manual: Manual {
        what: "A listed workbook that the repository's `Workbooks/WorkbooksMetadata.json` does not name by \
               `templateRelativePath`. V3 looks for names up to their first full stop, and mostly without `#`, `?`, \
               parentheses, brackets and braces, so that it does not find every name that is there. It cannot be \
               seen where there is no such file.",
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
    let Some(gallery) = workbook.source.gallery else { return };
    let (place, name, key) = (workbook.file.entry.clone(), workbook.file.name(), key(workbook.file.stem()));
    // Without the first the resources are made of empty texts, without the second the wizard has none.
    if gallery.entry(&key).is_some() && !gallery.wizard_entries(&key).is_empty() {
        return;
    }
    let mut paths = gallery.document.root.elements().iter().filter_map(|entry| entry.get_str("templateRelativePath"));
    if paths.any(|path| equals_ignoring_case(path, name)) {
        let message = format!("V3 does not find the entry of `{name}` in WorkbooksMetadata.json");
        let help = "rename the file, and the path in the entry: one full stop, no parentheses, brackets or braces";
        findings.push_with_help(place, message, help);
    } else {
        findings.push(place, "WorkbooksMetadata.json has no entry for the workbook");
    }
}
