//! A parameter of the template gets no value.

use std::collections::BTreeSet;

use crate::checks::toolkit::CreateUi;
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::{Place, Severity};
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "create-ui-parameter-without-output",
    severity: Severity::Error,
    summary: "a parameter of the template gets no value",
    toolkit: Some("Parameters Without Default Must Exist In CreateUIDefinition"),
    manual: Manual {
        what: "A parameter of the main template that has no default and is no output of the wizard.",
        why: "The deployment fails, since nothing gives the parameter a value.",
        remedy: "add an output of that name, or give the parameter a default",
        fails: r#""parameters": { "workbook1-name": { "type": "string" } }, and no output `workbook1-name`"#,
        passes: r#""parameters": { "workbook1-name": { "type": "string" } }, and an output `workbook1-name`"#,
    },
    run: Run::CreateUi(check),
};

fn check(definition: &CreateUi, findings: &mut Findings) {
    let parameters = definition.main.and_then(|main| main.get("parameters"));
    let outputs = definition.document.root.path(&["parameters", "outputs"]);
    let given = definition.outputs().filter(|output| !output.value.is_null());
    let given: BTreeSet<String> = given.map(|output| output.key.to_lowercase()).collect();
    for parameter in parameters.into_iter().flat_map(Node::members) {
        let has_default = parameter.value.get_some("defaultValue").is_some();
        if !has_default && !given.contains(&parameter.key.to_lowercase()) {
            let message = format!("the parameter `{}` has no default and is no output", parameter.key);
            findings.push(
                outputs.map_or_else(
                    || Place::start_of(&definition.document.file),
                    |outputs| definition.document.place(outputs),
                ),
                message,
            );
        }
    }
}
