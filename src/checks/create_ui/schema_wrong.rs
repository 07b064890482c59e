//! Schema or version of the wizard definition are wrong.

use crate::checks::toolkit::CreateUi;
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "create-ui-schema-wrong",
    severity: Severity::Error,
    summary: "schema or version of the wizard definition are wrong",
    toolkit: Some("CreateUIDefinition Should Have Schema"),
    manual: Manual {
        what: "A definition whose `$schema` is not exactly that of version 0.1.2-preview, or whose `version` is another than its schema's.",
        why: "The portal does not show the wizard.",
        remedy: "set `$schema` to `https://schema.management.azure.com/schemas/0.1.2-preview/CreateUIDefinition.MultiVm.json#` and `version` to `0.1.2-preview`",
        fails: r#"{ "version": "0.1.2-preview" }"#,
        passes: r#"{ "$schema": "https://schema.management.azure.com/schemas/0.1.2-preview/CreateUIDefinition.MultiVm.json#",
  "version": "0.1.2-preview" }"#,
    },
    run: Run::CreateUi(check),
};

const SCHEMA: &str = "https://schema.management.azure.com/schemas/0.1.2-preview/CreateUIDefinition.MultiVm.json#";

fn check(definition: &CreateUi, findings: &mut Findings) {
    let root = &definition.document.root;
    let text = |name: &str| root.get(name).map(Node::to_text).unwrap_or_default();
    let (schema, version) = (text("$schema"), text("version"));
    let place = |name: &str| definition.document.key_place(root, name);
    if schema.is_empty() {
        findings.push(place("$schema"), "the definition has no `$schema`");
    }
    if schema != SCHEMA {
        findings.push(place("$schema"), format!("the schema `{schema}` is not the one that the portal knows"));
    }
    if version.is_empty() {
        findings.push(place("version"), "the definition has no `version`");
    }
    let of_schema = schema.split('/').find(|part| is_version(part)).unwrap_or_default();
    if !version.eq_ignore_ascii_case(of_schema) {
        findings.push(place("version"), format!("the version `{version}` is not the schema's, `{of_schema}`"));
    }
}

/// Whether the part up to the first dash is two to four numbers, and not all of them 0.
fn is_version(part: &str) -> bool {
    let numbers: Option<Vec<u32>> =
        part.split('-').next().unwrap_or(part).split('.').map(|text| text.parse().ok()).collect();
    numbers.is_some_and(|numbers| (2..=4).contains(&numbers.len()) && numbers[..2] != [0, 0])
}
