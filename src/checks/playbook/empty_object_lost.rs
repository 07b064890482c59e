//! An empty object that a playbook needs does not reach the package.

use crate::checks::resource_members::visit_members;
use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Value;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-empty-object-lost",
    severity: Severity::Warning,
    summary: "an empty object that a playbook needs does not reach the package",
    toolkit: None,
    manual: Manual {
        what: "`{}` as a member of `userAssignedIdentities`, as the `body` of a request, or as a `schema`, in a \
               resource of a listed playbook.",
        why: "V3 leaves out members that are empty objects. Most are not missed; without these the identity is not \
              assigned, the request is sent without a body, and JSON is not parsed.",
        remedy: "write an expression: `[createObject(<id>, json('{}'))]` for the identities, `@json('{}')` in a workflow",
        fails: r#""identity": { "type": "UserAssigned", "userAssignedIdentities": { "[parameters('Identity')]": {} } }"#,
        passes: r#""identity": { "type": "UserAssigned", "userAssignedIdentities": "[createObject(parameters('Identity'), json('{}'))]" }"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    visit_members(playbook, &mut |visit| {
        let member = visit.member;
        let is_empty = matches!(&member.value.value, Value::Object(object) if object.members.is_empty());
        let is_identity = visit.around.eq_ignore_ascii_case("userAssignedIdentities");
        let is_input = ["body", "schema"].iter().any(|name| member.key.eq_ignore_ascii_case(name));
        if is_empty && (is_identity || is_input && visit.scope.keeps_null()) {
            let message = format!("V3 leaves `\"{}\": {{}}` out", member.key);
            let help = if is_identity {
                "write all identities as one expression, `\"[createObject(<id>, json('{}'))]\"`"
            } else {
                "write `\"@json('{}')\"`"
            };
            findings.push_with_help(playbook.place(&member.value), message, help);
        }
    });
}
