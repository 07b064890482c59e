//! A parameter file has no parameters.

use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::{Document, Node};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "parameter-file-without-parameters",
    severity: Severity::Error,
    summary: "a parameter file has no parameters",
    toolkit: Some("DeploymentParameters Should Have Parameters"),
    manual: Manual {
        what: "A file with a `$schema` or a `contentVersion` of parameter files and no `parameters`.",
        why: "Azure Resource Manager refuses the file.",
        remedy: "put the values below `parameters`",
        fails: r#"{ "contentVersion": "1.0.0.0", "workspace": { "value": "name" } }"#,
        passes: r#"{ "contentVersion": "1.0.0.0", "parameters": { "workspace": { "value": "name" } } }"#,
    },
    run: Run::ParameterFile(check),
};

fn check(document: &Document, findings: &mut Findings) {
    let has = |name: &str| document.root.get(name).is_some_and(Node::is_truthy);
    if (has("$schema") || has("contentVersion")) && !has("parameters") {
        findings.push(document.place(&document.root), "the parameter file has no `parameters`");
    }
}
