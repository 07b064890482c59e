//! The content version of a parameter file is missing or no text.

use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::{Document, Node};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "parameter-file-content-version-wrong",
    severity: Severity::Error,
    summary: "the content version of a parameter file is missing or no text",
    toolkit: Some("DeploymentParameters Should Have ContentVersion"),
    manual: Manual {
        what: "A parameter file with a `$schema` and no `contentVersion`, or with a `contentVersion` that is no text.",
        why: "Azure Resource Manager refuses the file.",
        remedy: "set `contentVersion` to a text such as `1.0.0.0`",
        fails: r#""contentVersion": 1"#,
        passes: r#""contentVersion": "1.0.0.0""#,
    },
    run: Run::ParameterFile(check),
};

fn check(document: &Document, findings: &mut Findings) {
    let root = &document.root;
    let version = root.get("contentVersion").filter(|version| version.is_truthy());
    match version {
        None if root.get("$schema").is_some_and(Node::is_truthy) => {
            findings.push(document.place(root), "the parameter file has no `contentVersion`");
        }
        Some(version) if version.as_str().is_none() => {
            findings.push(document.place(version), "`contentVersion` is no text");
        }
        None | Some(_) => {}
    }
}
