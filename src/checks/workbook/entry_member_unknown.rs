//! An entry of WorkbooksMetadata.json has a member that does not exist.

use crate::checks::spelling::nearest;
use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::{Place, Severity};

use super::{KINDS, OPTIONAL, REQUIRED, entry};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "workbook-entry-member-unknown",
    severity: Severity::Error,
    summary: "an entry of WorkbooksMetadata.json has a member that does not exist",
    toolkit: None,
    manual: Manual {
        what: "A member of the entry of a listed workbook in `Workbooks/WorkbooksMetadata.json` that the \
               schema of the list does not know.",
        why: "The validator of the list refuses it (in truth it looks at the first entry alone); most often a \
              known member is misspelled, and so is not seen.",
        remedy: "spell the member as the other entries do, or remove it",
        fails: r#""previewImageFileNames": []"#,
        passes: r#""previewImagesFileNames": []"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(workbook: &Content<'_>, findings: &mut Findings) {
    let Some((document, entry)) = entry(workbook) else { return };
    let known = || REQUIRED.iter().chain(OPTIONAL).copied();
    for member in entry.members().filter(|member| known().all(|name| name != member.key)) {
        let place = Place::new(&document.file, member.key_span);
        let message = format!("the entry of `{}` has no member `{}`", workbook.file.name(), member.key);
        match nearest(&member.key, known()) {
            Some(near) => findings.push_with_help(place, message, format!("did you mean `{near}`?")),
            None => findings.push(place, message),
        }
    }
}
