//! The name that a playbook proposes is missing or no text.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-name-without-default",
    severity: Severity::Warning,
    summary: "the name that a playbook proposes is missing or no text",
    toolkit: None,
    manual: Manual {
        what: "The parameter `PlaybookName` of a listed playbook has no `defaultValue`, or another type than \
               `string`.",
        why: "Reviewers ask for it: whoever deploys the playbook is offered a name, and the package takes the \
               name from there.",
        remedy: "write `\"PlaybookName\": { \"type\": \"string\", \"defaultValue\": \"<name>\" }`",
        fails: r#""PlaybookName": { "type": "string" }"#,
        passes: r#""PlaybookName": { "type": "string", "defaultValue": "ContosoBlockUser" }"#,
    },
    run: Run::Content(KINDS, check),
};

/// The types that are not plain text; names that are no type are found elsewhere.
const OTHER_TYPES: [&str; 6] = ["securestring", "int", "bool", "object", "secureObject", "array"];

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    let Some(parameter) = playbook.document.root.path(&["parameters", "PlaybookName"]) else { return };
    let is_other = |kind: &&Node| OTHER_TYPES.iter().any(|name| name.eq_ignore_ascii_case(&kind.to_text()));
    if let Some(kind) = parameter.get("type").filter(is_other) {
        findings.push(playbook.place(kind), "the parameter `PlaybookName` is no text");
    } else if parameter.get_some("defaultValue").is_none() {
        findings.push(playbook.place(parameter), "the parameter `PlaybookName` has no `defaultValue`");
    }
}
