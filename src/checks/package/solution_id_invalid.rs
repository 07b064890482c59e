//! The solution id of a package is not two lower-case parts.

use crate::checks::{Check, Findings, Manual, PackageFiles, Run};
use crate::diagnostics::Severity;

use super::{bare_template, is_whole};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "package-solution-id-invalid",
    severity: Severity::Warning,
    summary: "the solution id of a package is not two lower-case parts",
    toolkit: None,
    manual: Manual {
        what: "A variable `solutionId` of `mainTemplate.json` that is not two parts with one full stop between \
               them, in lower case; or none at all, where there are content templates and a \
               `createUiDefinition.json`. Looked at in package folders alone: where there are sources, their own \
               checks find it.",
        why: "The content repository's validators refuse the package, and the pull request cannot be merged. \
               Packages that were merged before the validators came still hold it.",
        remedy: "mend `publisherId` and `offerId` in the metadata file of the solution, and package it again",
        fails: r#""solutionId": "Contoso.contoso-sentinel-solution""#,
        passes: r#""solutionId": "contoso.contoso-sentinel-solution""#,
    },
    run: Run::Package(check),
};

fn check(files: &PackageFiles, findings: &mut Findings) {
    let Some(template) = bare_template(files) else { return };
    let Some(id) = template.root.path(&["variables", "solutionId"]) else {
        if is_whole(files, template) {
            findings.push(template.key_place(&template.root, "variables"), "there is no variable `solutionId`");
        }
        return;
    };
    let text = id.to_text();
    let parts: Vec<&str> = text.split('.').collect();
    if parts.len() != 2 || parts.contains(&"") || text.chars().any(char::is_uppercase) {
        findings.push(template.place(id), format!("`{text}` is not two lower-case parts"));
    }
}
