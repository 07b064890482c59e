//! A workbook lacks a preview image for light or dark.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::{KINDS, entry};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "workbook-preview-images-incomplete",
    severity: Severity::Warning,
    summary: "a workbook lacks a preview image for light or dark",
    toolkit: None,
    manual: Manual {
        what: "The `previewImagesFileNames` of a listed workbook's entry in \
               `Workbooks/WorkbooksMetadata.json`: each must end in `.png` and say `Black`, `Dark`, `White` \
               or `Light`, and there must be at least one that is dark and one that is light.",
        why: "The validator of the list refuses it for the first entry of the list, reviewers for all, and the gallery \
              shows no picture in one of the portal's themes.",
        remedy: "name one picture with `Black` or `Dark` and one with `White` or `Light`, both `.png`",
        fails: r#""previewImagesFileNames": ["Contoso.png"]"#,
        passes: r#""previewImagesFileNames": ["ContosoBlack.png", "ContosoWhite.png"]"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(workbook: &Content<'_>, findings: &mut Findings) {
    let Some((document, entry)) = entry(workbook) else { return };
    let Some(images) = entry.get_some("previewImagesFileNames") else { return };
    let (mut is_dark, mut is_light) = (false, false);
    for image in images.elements() {
        let name = image.as_str().unwrap_or_default().to_lowercase();
        let (dark, light) = (says(&name, ["black", "dark"]), says(&name, ["white", "light"]));
        (is_dark, is_light) = (is_dark || dark, is_light || light);
        if name.rsplit('.').next() != Some("png") {
            findings.push(document.place(image), format!("the preview image `{}` is no .png", image.to_text()));
        } else if !dark && !light {
            let message = format!("the preview image `{}` says neither Black nor White", image.to_text());
            findings.push(document.place(image), message);
        }
    }
    for (is_there, theme) in [(is_dark, "dark"), (is_light, "light")] {
        if !is_there {
            findings.push(document.place(images), format!("there is no preview image for the {theme} theme"));
        }
    }
}

fn says(name: &str, words: [&str; 2]) -> bool {
    words.iter().any(|word| name.contains(word))
}
