//! A parameter or output of a playbook has no type that exists.

use crate::checks::spelling::did_you_mean;
use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::{Place, Severity};
use crate::source::Node;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-parameter-type-unknown",
    severity: Severity::Error,
    summary: "a parameter or output of a playbook has no type that exists",
    toolkit: None,
    manual: Manual {
        what: "A parameter or an output at the root of a listed playbook without `type`, or with one that \
               deployment templates do not know.",
        why: "The validator of playbooks refuses it, and so does Azure Resource Manager.",
        remedy: "write one of `string`, `securestring`, `int`, `bool`, `object`, `secureObject` and `array`",
        fails: r#""ApiKey": { "type": "secret" }"#,
        passes: r#""ApiKey": { "type": "securestring" }"#,
    },
    run: Run::Content(KINDS, check),
};

/// The types of parameters and outputs; letter case is ignored, as Azure Resource Manager ignores it (spec checks PB-02).
const TYPES: [&str; 7] = ["string", "securestring", "int", "bool", "object", "secureObject", "array"];

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    for list in ["parameters", "outputs"] {
        for member in playbook.get(list).into_iter().flat_map(Node::members) {
            let Some(kind) = member.value.get_some("type") else {
                let place = Place::new(&playbook.document.file, member.key_span);
                findings.push(place, format!("`{}` has no `type`", member.key));
                continue;
            };
            let name = kind.to_text();
            if !TYPES.iter().any(|known| known.eq_ignore_ascii_case(&name)) {
                let message = format!("`{}` is of the type `{name}`, which does not exist", member.key);
                findings.push_with_help(playbook.place(kind), message, did_you_mean(&name, TYPES));
            }
        }
    }
}
