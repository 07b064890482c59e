//! A playbook lets its user choose no name.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::{KINDS, key_place, workflows};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-without-name-parameter",
    severity: Severity::Error,
    summary: "a playbook lets its user choose no name",
    toolkit: None,
    manual: Manual {
        what: "A listed playbook with a logic app (`Microsoft.Logic/workflows`) among its resources, and no \
               parameter `PlaybookName`.",
        why: "The validator of playbooks refuses it: the name of the logic app must be the user's choice, \
              since it must be free in the resource group.",
        remedy: "add the parameter `PlaybookName` with a default, and name the logic app \
                 `[parameters('PlaybookName')]`",
        fails: r#""parameters": {}"#,
        passes: r#""parameters": { "PlaybookName": { "type": "string", "defaultValue": "ContosoBlockUser" } }"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    let Some(workflow) = workflows(playbook).next() else { return };
    let parameters = playbook.get("parameters");
    if parameters.and_then(|parameters| parameters.member("PlaybookName")).is_none() {
        let place = parameters.map_or_else(|| playbook.place(workflow), |_| key_place(playbook, "parameters"));
        findings.push(place, "the template has a logic app but no parameter `PlaybookName`");
    }
}
