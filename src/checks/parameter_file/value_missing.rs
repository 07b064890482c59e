//! A parameter gets no value.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::{Document, Node};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "parameter-file-value-missing",
    severity: Severity::Error,
    summary: "a parameter gets no value",
    toolkit: Some("DeploymentParameters Should Have Value"),
    manual: Manual {
        what: "A parameter of a parameter file that has neither `value` nor a `reference` to a secret by the resource \
               id of a key vault and the secret's name. Names that begin with two underscores are left out, and so \
               are files without `$schema`.",
        why: "Azure Resource Manager refuses the file.",
        remedy: "give the parameter a `value`, or a `reference` with `keyVault.id` and `secretName`",
        fails: r#""secret": { "reference": { "secretName": "key" } }"#,
        passes: r#""secret": { "reference": { "keyVault": { "id": "/subscriptions/…/providers/Microsoft.KeyVault/vaults/name" },
  "secretName": "key" } }"#,
    },
    run: Run::ParameterFile(check),
};

static VAULT: LazyLock<Regex> = LazyLock::new(|| {
    let parts = [
        "/subscriptions/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        r"/resourceGroups/[\w-]{1,64}",
        r"/providers/Microsoft.KeyVault/vaults/[\w-]{3,24}",
    ];
    Regex::new(&format!("(?i){}", parts.concat())).expect("the parts make a pattern")
});

static SECRET: LazyLock<Regex> =
    LazyLock::new(|| Regex::new("^[A-Za-z0-9-]{1,127}$").expect("the pattern is well formed"));

fn check(document: &Document, findings: &mut Findings) {
    if !document.root.get("$schema").is_some_and(Node::is_truthy) {
        return;
    }
    let parameters = document.root.get("parameters").into_iter().flat_map(Node::members);
    for parameter in parameters.filter(|parameter| !parameter.key.starts_with("__")) {
        if let Some(fault) = fault(&parameter.value) {
            let place = document.place(&parameter.value);
            findings.push(place, format!("the parameter `{}` {fault}", parameter.key));
        }
    }
}

fn fault(parameter: &Node) -> Option<&'static str> {
    if parameter.member("value").is_some() {
        return None;
    }
    let Some(reference) = parameter.get("reference") else { return Some("has neither `value` nor `reference`") };
    let Some(vault) = reference.get("keyVault") else { return Some("refers to no key vault") };
    let Some(id) = vault.get("id") else { return Some("refers to a key vault without `id`") };
    if !VAULT.is_match(&id.to_text()) {
        return Some("refers to a key vault by what is not its resource id");
    }
    match reference.get("secretName") {
        None => Some("names no secret of the key vault"),
        Some(name) if !SECRET.is_match(&name.to_text()) => Some("has a name of a secret that is not valid"),
        Some(_) => None,
    }
}
