//! A playbook's template has a member that does not exist.

use crate::checks::spelling::nearest;
use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::{Place, Severity};

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-member-unknown",
    severity: Severity::Error,
    summary: "a playbook's template has a member that does not exist",
    toolkit: None,
    manual: Manual {
        what: "A member at the root of a listed playbook that is not one of `$schema`, `contentVersion`, \
               `metadata`, `parameters`, `variables`, `functions`, `resources` and `outputs`.",
        why: "The validator of playbooks refuses it. So does Azure Resource Manager, unless it is one that the \
              validator does not know, such as `apiProfile` or `languageVersion`.",
        remedy: "move the member to where it belongs, or remove it",
        fails: r#"{ "resources": [], "ressources": [] }"#,
        passes: r#"{ "resources": [] }"#,
    },
    run: Run::Content(KINDS, check),
};

/// The members of a deployment template (spec checks PB-01).
const MEMBERS: [&str; 8] =
    ["$schema", "contentVersion", "metadata", "parameters", "variables", "functions", "resources", "outputs"];

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    let is_known = |key: &str| MEMBERS.iter().any(|name| name.eq_ignore_ascii_case(key));
    for member in playbook.document.root.members().filter(|member| !is_known(&member.key)) {
        let place = Place::new(&playbook.document.file, member.key_span);
        let message = format!("a template has no member `{}`", member.key);
        match nearest(&member.key, MEMBERS) {
            Some(near) => findings.push_with_help(place, message, format!("did you mean `{near}`?")),
            None => findings.push(place, message),
        }
    }
}
