//! No logic app, or several, bear the name that the user chooses.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

use super::{KINDS, is_named_by_user, workflows};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-workflow-misnamed",
    severity: Severity::Error,
    summary: "no logic app, or several, bear the name that the user chooses",
    toolkit: None,
    manual: Manual {
        what: "A listed playbook with the parameter `PlaybookName` of which not exactly one logic app is \
               named `[parameters('PlaybookName')]`.",
        why: "The validator of playbooks refuses it: the playbook proper must be the one that the user names.",
        remedy: "name the playbook's logic app, and no other, `[parameters('PlaybookName')]`",
        fails: r#""name": "ContosoBlockUser""#,
        passes: r#""name": "[parameters('PlaybookName')]""#,
    },
    run: Run::Content(KINDS, check),
};

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    let has_parameter = playbook.get("parameters").is_some_and(|all| all.member("PlaybookName").is_some());
    let workflows: Vec<&Node> = workflows(playbook).collect();
    if !has_parameter || workflows.is_empty() {
        return;
    }
    let named: Vec<&Node> = workflows.iter().copied().filter(|workflow| is_named_by_user(workflow)).collect();
    match named.as_slice() {
        [_] => {}
        [] => {
            let place = playbook.document.key_place(workflows[0], "name");
            findings.push(place, "no logic app is named `[parameters('PlaybookName')]`");
        }
        [_, others @ ..] => {
            for other in others {
                let place = playbook.document.key_place(other, "name");
                findings.push(place, "a second logic app is named `[parameters('PlaybookName')]`");
            }
        }
    }
}
