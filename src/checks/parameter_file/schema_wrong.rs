//! The schema of a parameter file is missing or unknown.

use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::{Document, Node};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "parameter-file-schema-wrong",
    severity: Severity::Error,
    summary: "the schema of a parameter file is missing or unknown",
    toolkit: Some("DeploymentParameters Should Have Schema"),
    manual: Manual {
        what: "A parameter file with a `contentVersion` and no `$schema`, or whose `$schema` is none of the two of \
               parameter files. Files with neither are taken for plain lists of names and values.",
        why: "Azure Resource Manager refuses the file.",
        remedy: "set `$schema` to `https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#`",
        fails: r#"{ "contentVersion": "1.0.0.0", "parameters": {} }"#,
        passes: r#"{ "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
  "contentVersion": "1.0.0.0", "parameters": {} }"#,
    },
    run: Run::ParameterFile(check),
};

const SCHEMAS: [&str; 2] = [
    "https://schema.management.azure.com/schemas/2015-01-01/deploymentParameters.json#",
    "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
];

fn check(document: &Document, findings: &mut Findings) {
    let root = &document.root;
    let Some(schema) = root.get("$schema").filter(|schema| schema.is_truthy()) else {
        if root.get("contentVersion").is_some_and(Node::is_truthy) {
            findings.push(document.place(root), "the parameter file has no `$schema`");
        }
        return;
    };
    let text = schema.to_text();
    if !SCHEMAS.iter().any(|known| known.eq_ignore_ascii_case(&text)) {
        findings.push(document.place(schema), format!("`{text}` is no schema of a parameter file"));
    }
}
