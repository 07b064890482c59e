//! A parameter of a codeless connector's template is shown in the history of deployments.

use crate::checks::{Check, Findings, Manual, PackageFile, PackageFiles, Run};
use crate::diagnostics::{Place, Severity};
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "package-connector-parameter-not-secure",
    severity: Severity::Warning,
    summary: "a parameter of a codeless connector's template is shown in the history of deployments",
    toolkit: None,
    manual: Manual {
        what: "A parameter in the template of a content template of the kind `ResourcesDataConnector` whose \
               type is not `securestring`, `object` or `array`.",
        why: "The validator of field types refuses it in its newest form; what the user enters for the \
              connector would be shown in the history of deployments.",
        remedy: "write `\"type\": \"securestring\"` for what the user enters",
        fails: r#""contentKind": "ResourcesDataConnector", "mainTemplate": { "parameters": { "key": { "type": "string" } } }"#,
        passes: r#""contentKind": "ResourcesDataConnector", "mainTemplate": { "parameters": { "key": { "type": "securestring" } } }"#,
    },
    run: Run::Package(check),
};

/// The types that are let pass (spec checks PK-03).
const TYPES: [&str; 3] = ["securestring", "object", "array"];

fn check(files: &PackageFiles, findings: &mut Findings) {
    let Some(document) = files.named("mainTemplate.json").and_then(PackageFile::parsed) else { return };
    for resource in document.root.get("resources").into_iter().flat_map(Node::elements) {
        let Some(properties) = resource.get_some("properties") else { continue };
        if properties.get_str("contentKind") != Some("ResourcesDataConnector") {
            continue;
        }
        let parameters = properties.path(&["mainTemplate", "parameters"]).into_iter().flat_map(Node::members);
        for parameter in parameters {
            let kind = parameter.value.get("type").map_or_else(String::new, Node::to_text);
            if !TYPES.iter().any(|known| kind.eq_ignore_ascii_case(known)) {
                let place = Place::new(&document.file, parameter.key_span);
                findings.push(place, format!("the parameter `{}` is of the type `{kind}`", parameter.key));
            }
        }
    }
}
