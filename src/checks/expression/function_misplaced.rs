//! An expression calls a function that has no value there.

use crate::checks::levels::Section;
use crate::checks::{Check, Findings, Levels, Manual, Run};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "expression-function-misplaced",
    severity: Severity::Error,
    summary: "an expression calls a function that has no value there",
    toolkit: None,
    manual: Manual {
        what: "A call of `reference()` or a `list…` function in the variables or in the default of a parameter, or of `newGuid()` or `utcNow()` outside of the default of a parameter.",
        why: "Azure Resource Manager refuses the whole deployment: nothing is deployed yet when variables are computed.",
        remedy: "move the call to the resource or output that needs it, or to the default of a parameter",
        fails: r#""variables": { "key": "[reference('x').key]" }"#,
        passes: r#""outputs": { "key": { "type": "string", "value": "[reference('x').key]" } }"#,
    },
    run: Run::Levels(check),
};

fn check(levels: &Levels, findings: &mut Findings) {
    for (text, call) in levels.calls().filter(|(_, call)| call.namespace.is_none()) {
        let name = call.name.to_lowercase();
        let reads_resources = matches!(name.as_str(), "reference" | "references") || name.starts_with("list");
        let is_misplaced = match text.section {
            Section::ParameterDefault => reads_resources,
            Section::Variables => reads_resources || is_fresh(&name),
            Section::Resources | Section::Outputs => is_fresh(&name),
        };
        if is_misplaced {
            findings.push(levels.place(text, call.name_span), format!("{}() has no value here", call.name));
        }
    }
}

/// Whether a function gives another value every time.
fn is_fresh(name: &str) -> bool {
    matches!(name, "newguid" | "utcnow")
}
