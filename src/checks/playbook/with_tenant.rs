//! A playbook names a tenant or an identity of its author.

use crate::checks::spelling::is_guid;
use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-with-tenant",
    severity: Severity::Warning,
    summary: "a playbook names a tenant or an identity of its author",
    toolkit: None,
    manual: Manual {
        what: "A member of a listed playbook, at whatever depth, that is called `tenant`, `tenantId`, \
               `objectId`, `principalId`, `clientId` or `appId` (letter case, `_` and `-` apart) and holds a \
               GUID; the `defaultValue` of a parameter so called counts too. GUIDs of zeros are let pass, and \
               ids elsewhere, such as in addresses, are not found.",
        why: "Reviewers refuse it: the id is of the author's directory, so the playbook works for nobody else, \
               and it tells more of the author than is wise.",
        remedy: "use `subscription().tenantId`, or a parameter without a default, in place of the id",
        fails: r#""tenantId": "0d0a9ad2-61a5-4d3f-9f1c-6a1f4b6a0a02""#,
        passes: r#""tenantId": "[subscription().tenantId]""#,
    },
    run: Run::Content(KINDS, check),
};

/// The names of members that hold ids of a directory.
const NAMES: [&str; 6] = ["tenant", "tenantid", "objectid", "principalid", "clientid", "appid"];

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    let mut open = vec![&playbook.document.root];
    while let Some(node) = open.pop() {
        open.extend(node.as_array().into_iter().flatten().rev());
        for member in node.members() {
            let name = member.key.to_lowercase().replace(['_', '-'], "");
            let value = member.value.get("defaultValue").unwrap_or(&member.value);
            let id = value.as_str().filter(|id| is_guid(id) && id.chars().any(|letter| !matches!(letter, '0' | '-')));
            if let Some(id) = id.filter(|_| NAMES.contains(&name.as_str())) {
                findings.push(playbook.place(value), format!("`{}` is the id `{id}`", member.key));
            }
            open.push(&member.value);
        }
    }
}
