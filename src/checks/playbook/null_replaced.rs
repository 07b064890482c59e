//! A null in a playbook is packaged as something else.

use crate::checks::resource_members::visit_members;
use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-null-replaced",
    severity: Severity::Warning,
    summary: "a null in a playbook is packaged as something else",
    toolkit: None,
    manual: Manual {
        what: "A member of a resource of a listed playbook that is `null`, unless it stands inside of the `inputs` of \
               an action under another name than `inputs` or `value`, or is an element of a list.",
        why: "V3 replaces it: outside of the inputs of an action by the variable `blanks`, which the template of the \
              playbook does not have, so that the playbook cannot be deployed; as `inputs` of an action, or a `value` \
              in them, by the text `null`.",
        remedy: "leave the member out, or write its value",
        fails: r#""definition": { "triggers": { "manual": { "inputs": null, … } } }"#,
        passes: r#""definition": { "triggers": { "manual": { … } } }"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    visit_members(playbook, &mut |visit| {
        let member = visit.member;
        if !member.value.is_null() {
            return;
        }
        if visit.scope.keeps_empty(&member.key) {
            let message = format!("V3 packages `\"{}\": null` as the text `null`", member.key);
            let help = "write `@null()`, or leave the member out";
            findings.push_with_help(playbook.place(&member.value), message, help);
        } else if !visit.scope.keeps_null() {
            let message = format!("V3 packages `\"{}\": null` as a variable that does not exist", member.key);
            findings.push(playbook.place(&member.value), message);
        }
    });
}
