//! A JSON file of the package cannot be read.

use crate::checks::{Check, Findings, Manual, PackageFiles, Run};
use crate::diagnostics::{Place, Severity};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "package-file-invalid",
    severity: Severity::Error,
    summary: "a JSON file of the package cannot be read",
    toolkit: Some("JSONFiles Should Be Valid"),
    manual: Manual {
        what: "A file of the package that ends in `.json` or `.jsonc` and is not valid JSON, or is empty.",
        why: "Azure Resource Manager and the portal refuse the package, and no other check can look into the file.",
        remedy: "mend the JSON text, or package the solution again",
        fails: r#"{ "contentVersion": "1.0.0.0",, "resources": [] }"#,
        passes: r#"{ "contentVersion": "1.0.0.0", "resources": [] }"#,
    },
    run: Run::Package(check),
};

fn check(files: &PackageFiles, findings: &mut Findings) {
    for file in &files.files {
        match &file.document {
            Ok(document) if document.root.is_truthy() => {}
            Ok(_) => findings.push(Place::start_of(&file.file), "the file holds nothing"),
            Err(fault) => {
                let place = fault.place.clone().unwrap_or_else(|| Place::start_of(&file.file));
                findings.push(place, fault.message.clone());
            }
        }
    }
}
