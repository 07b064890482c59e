//! A playbook is not placed where its resource group is.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::{KINDS, is_named_by_user, workflows};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-location-not-of-group",
    severity: Severity::Error,
    summary: "a playbook is not placed where its resource group is",
    toolkit: None,
    manual: Manual {
        what: "The logic app named `[parameters('PlaybookName')]` of a listed playbook has a `location` other \
               than `[resourceGroup().location]`.",
        why: "The validator of playbooks refuses it. The packager makes the location a choice of the user \
              from it.",
        remedy: "write `\"location\": \"[resourceGroup().location]\"`",
        fails: r#""location": "westeurope""#,
        passes: r#""location": "[resourceGroup().location]""#,
    },
    run: Run::Content(KINDS, check),
};

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    for workflow in workflows(playbook).filter(|workflow| is_named_by_user(workflow)) {
        let location = workflow.get_str("location").unwrap_or_default();
        if !location.eq_ignore_ascii_case("[resourceGroup().location]") {
            let place = playbook.document.key_place(workflow, "location");
            findings.push(place, "the logic app's `location` is not `[resourceGroup().location]`");
        }
    }
}
