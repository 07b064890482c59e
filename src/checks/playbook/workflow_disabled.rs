//! A playbook is deployed in a state other than enabled.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::{KINDS, workflows};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-workflow-disabled",
    severity: Severity::Warning,
    summary: "a playbook is deployed in a state other than enabled",
    toolkit: None,
    manual: Manual {
        what: "A logic app of a listed playbook with a `properties.state` that is not `Enabled`. One without a \
               state is enabled.",
        why: "Reviewers ask for `Enabled`: a playbook that is installed disabled does nothing, and nobody is \
               told why.",
        remedy: "write `\"state\": \"Enabled\"`",
        fails: r#""properties": { "state": "Disabled" }"#,
        passes: r#""properties": { "state": "Enabled" }"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    for state in workflows(playbook).filter_map(|workflow| workflow.path(&["properties", "state"])) {
        let name = state.to_text();
        if !name.eq_ignore_ascii_case("Enabled") && !name.starts_with('[') {
            findings.push(playbook.place(state), format!("the logic app is deployed in the state `{name}`"));
        }
    }
}
