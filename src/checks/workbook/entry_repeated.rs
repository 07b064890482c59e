//! Several entries of WorkbooksMetadata.json are looked up for one workbook.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::solution::workbook::key;
use crate::source::Node;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "workbook-entry-repeated",
    severity: Severity::Warning,
    summary: "several entries of WorkbooksMetadata.json are looked up for one workbook",
    toolkit: None,
    manual: Manual {
        what: "The `templateRelativePath` of two entries of `Workbooks/WorkbooksMetadata.json` is that of one listed \
               workbook, letter case and all behind the first full stop ignored. It cannot be seen where there is no \
               such file.",
        why: "V3 takes the title and the description of all of them for the wizard, as lists where texts belong, and \
              makes the workbook itself from the first.",
        remedy: "remove one of the entries, or name its file otherwise up to the first full stop",
        fails: r#"[{ "templateRelativePath": "Contoso.json", … }, { "templateRelativePath": "Contoso.v2.json", … }]"#,
        passes: r#"[{ "templateRelativePath": "Contoso.json", … }, { "templateRelativePath": "ContosoV2.json", … }]"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(workbook: &Content<'_>, findings: &mut Findings) {
    let Some(gallery) = workbook.source.gallery else { return };
    let entries = gallery.wizard_entries(&key(workbook.file.stem()));
    for path in entries.iter().skip(1).filter_map(|entry: &&Node| entry.get("templateRelativePath")) {
        let message = format!("an entry before this one is looked up for `{}` too", workbook.file.name());
        findings.push(gallery.document.place(path), message);
    }
}
