//! An image of a workbook is not in the repository.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::files::{Found, SolutionFiles};
use crate::source::Node;

use super::{KINDS, entry};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "workbook-image-missing",
    severity: Severity::Error,
    summary: "an image of a workbook is not in the repository",
    toolkit: None,
    manual: Manual {
        what: "The logo or a preview image that a listed workbook's entry in \
               `Workbooks/WorkbooksMetadata.json` names is not in `Workbooks/Images`. It cannot be seen where \
               the repository has no such folder, and the picture itself is not looked at.",
        why: "The validator of the list refuses it, and the gallery shows a broken picture.",
        remedy: "add the picture to `Workbooks/Images/Logos` or `Workbooks/Images/Preview`, or name the one \
                 that is there, in the same letter case",
        fails: r#""logoFileName": "contoso.svg", where `Workbooks/Images/Logos` holds `Contoso.svg`"#,
        passes: r#""logoFileName": "Contoso.svg""#,
    },
    run: Run::Content(KINDS, check),
};

fn check(workbook: &Content<'_>, findings: &mut Findings) {
    let (Some((document, entry)), Some(repository)) = (entry(workbook), workbook.source.repository) else { return };
    let folders = repository.folders("Workbooks/Images");
    for (member, folder) in [("logoFileName", "Logos"), ("previewImagesFileNames", "Preview")] {
        if !folders.iter().any(|name| name == folder) {
            continue;
        }
        let images = entry.get(member).map(Node::elements).unwrap_or_default();
        for image in images.iter().filter(|image| image.is_truthy()) {
            let path = format!("Workbooks/Images/{folder}/{}", image.to_text());
            if !is_there(repository, &path) {
                findings.push(document.place(image), format!("there is no `{path}`"));
            }
        }
    }
}

/// Pictures for the two themes may stand in folders of their own below.
fn is_there(repository: &SolutionFiles, path: &str) -> bool {
    matches!(repository.find(path), Found::Exact(found) if found == path)
}
