//! The location is no output of the wizard.

use crate::checks::toolkit::CreateUi;
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "create-ui-location-missing",
    severity: Severity::Error,
    summary: "the location is no output of the wizard",
    toolkit: Some("Location Should Be In Outputs"),
    manual: Manual {
        what: "A definition without outputs, or whose output `location` is missing or is not `[location()]`.",
        why: "The template's parameter `location` would not get what the customer chose.",
        remedy: "add the output `\"location\": \"[location()]\"`",
        fails: r#""outputs": { "workspace": "[basics('workspace')]" }"#,
        passes: r#""outputs": { "location": "[location()]", "workspace": "[basics('workspace')]" }"#,
    },
    run: Run::CreateUi(check),
};

fn check(definition: &CreateUi, findings: &mut Findings) {
    let root = &definition.document.root;
    let outputs = root.path(&["parameters", "outputs"]).filter(|outputs| outputs.is_truthy());
    let Some(outputs) = outputs else {
        findings.push(definition.document.key_place(root, "parameters"), "the definition has no outputs");
        return;
    };
    let Some(location) = outputs.get("location").filter(|location| location.is_truthy()) else {
        findings.push(definition.document.place(outputs), "the outputs have no `location`");
        return;
    };
    if !location.to_text().trim().eq_ignore_ascii_case("[location()]") {
        findings.push(definition.document.place(location), "the output `location` must be `[location()]`");
    }
}
