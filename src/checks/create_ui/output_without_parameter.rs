//! An output of the wizard is no parameter of the template.

use crate::checks::toolkit::CreateUi;
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::{Place, Severity};
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "create-ui-output-without-parameter",
    severity: Severity::Error,
    summary: "an output of the wizard is no parameter of the template",
    toolkit: Some("Outputs Must Be Present In Template Parameters"),
    manual: Manual {
        what: "An output whose name no parameter of the main template has. Four names that managed applications use are left out.",
        why: "Azure Resource Manager refuses a deployment with a parameter that the template does not declare.",
        remedy: "declare the parameter in the template, or remove the output",
        fails: r#""outputs": { "extra": "[basics('extra')]" }, and no parameter `extra`"#,
        passes: r#""outputs": { "workspace": "[basics('workspace')]" }, and a parameter `workspace`"#,
    },
    run: Run::CreateUi(check),
};

/// Names that only the template generated for a managed application has.
const EXEMPT: [&str; 4] = ["applicationresourcename", "jitaccesspolicy", "managedidentity", "managedresourcegroupid"];

fn check(definition: &CreateUi, findings: &mut Findings) {
    if definition.main.is_none() {
        return;
    }
    let root = &definition.document.root;
    if !root.path(&["parameters", "outputs"]).is_some_and(Node::is_truthy) {
        findings.push(definition.document.key_place(root, "parameters"), "the definition has no outputs");
    }
    for output in definition.outputs() {
        let is_exempt = EXEMPT.contains(&output.key.to_lowercase().as_str());
        if !is_exempt && definition.main_parameter(&output.key).is_none() {
            let place = Place::new(&definition.document.file, output.key_span);
            findings.push(place, format!("the template has no parameter `{}`", output.key));
        }
    }
}
