//! A text of a playbook gets a bracket that it keeps.

use crate::arm::expression::{TextKind, text_kind};
use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::{Node, Value};

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-bracket-doubled",
    severity: Severity::Warning,
    summary: "a text of a playbook gets a bracket that it keeps",
    toolkit: None,
    manual: Manual {
        what: "A text in the variables or resources of a listed playbook begins with `[` and does not end with `]`.",
        why: "V3 puts a second bracket before every text that begins with one, so that expressions are evaluated when \
              the playbook is deployed. A deployment takes it away only where the text ends with a bracket too: \
              others keep it, and the playbook says `[[` where the author wrote `[`.",
        remedy: "begin the text with another character, such as a blank, or write it as an expression",
        fails: r#""inputs": "[Sentinel] a user was blocked""#,
        passes: r#""inputs": "Sentinel: a user was blocked""#,
    },
    run: Run::Content(KINDS, check),
};

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    let mut open: Vec<&Node> = ["resources", "variables"].iter().filter_map(|name| playbook.get(name)).collect();
    while let Some(node) = open.pop() {
        match &node.value {
            Value::String(text) if text.starts_with('[') && text_kind(text) == TextKind::Literal => {
                let start = if text.chars().count() > 40 {
                    text.chars().take(39).chain(['…']).collect()
                } else {
                    text.clone()
                };
                let message = format!("V3 packages the text as `[{start}`, and nothing takes the bracket away again");
                findings.push(playbook.place(node), message);
            }
            Value::Array(items) => open.extend(items),
            Value::Object(object) => open.extend(object.members.iter().map(|member| &member.value)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::DateTime(_) => {}
        }
    }
}
