//! A variable of a playbook is a list of texts.

use crate::arm::expression::{TextKind, text_kind};
use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-variable-is-list",
    severity: Severity::Warning,
    summary: "a variable of a playbook is a list of texts",
    toolkit: None,
    manual: Manual {
        what: "A member of `variables` in a listed playbook is a list of texts. Lists that hold anything but texts \
               are packaged as they are.",
        why: "V3 packages a list of one text as that text, and a list of several as one text: an opening bracket and \
              the elements with blanks between them. What asks for an element of the variable fails then.",
        remedy: "write the list as a call of `createArray()`",
        fails: r#""variables": { "Verbs": ["get", "list"] }"#,
        passes: r#""variables": { "Verbs": "[createArray('get', 'list')]" }"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    for variable in playbook.get("variables").into_iter().flat_map(Node::members) {
        let texts: Option<Vec<&str>> =
            variable.value.as_array().and_then(|items| items.iter().map(Node::as_str).collect());
        let message = match texts.as_deref() {
            None | Some([]) => continue,
            Some([only]) => format!("V3 packages the list `{}` as its only element, `{only}`", variable.key),
            Some(several) => format!("V3 packages the list `{}` as the text `[{}`", variable.key, several.join(" ")),
        };
        let elements: Vec<String> = texts.iter().flatten().map(|text| as_argument(text)).collect();
        let help = format!("write `\"[createArray({})]\"`", elements.join(", "));
        findings.push_with_help(playbook.place(&variable.value), message, help);
    }
}

/// A text of a template as it is written inside of an expression.
fn as_argument(text: &str) -> String {
    match text_kind(text) {
        TextKind::Expression(inner) => inner.to_owned(),
        TextKind::Literal | TextKind::Escaped(_) => format!("'{}'", text.replace('\'', "''")),
    }
}
