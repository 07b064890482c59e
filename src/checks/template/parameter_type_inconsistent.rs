//! A parameter has another type in an inner template.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::toolkit::{Template, find, is_inner_scope, parameter_references};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-parameter-type-inconsistent",
    severity: Severity::Error,
    summary: "a parameter has another type in an inner template",
    toolkit: Some("Parameter Types Should Be Consistent"),
    manual: Manual {
        what: "A parameter that is handed on to an inner template and is declared there with another type.",
        why: "The deployment fails, or the inner template gets something else than it expects.",
        remedy: "declare the parameter with the same type on both sides",
        fails: r#""parameters": { "count": { "type": "int" } } … inner: "parameters": { "count": { "type": "string" } }"#,
        passes: r#""parameters": { "count": { "type": "int" } } … inner: "parameters": { "count": { "type": "int" } }"#,
    },
    run: Run::Template(check),
};

/// A parameter of which only a part is handed on.
static PART: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\[.*parameters(\(.*\))(\[.*?\]|\.|,)(.*)\]").expect("the pattern is well formed")
});

fn check(template: &Template, findings: &mut Findings) {
    let Some(original) = template.original.filter(|_| !template.is_inner) else { return };
    for inner in find(&original.root, |member| member.key.eq_ignore_ascii_case("template")) {
        let Some(deployment) = inner.ancestors.first().filter(|_| is_inner_scope(inner.object)) else { continue };
        let Some(handed_on) = deployment.path(&["properties", "parameters"]) else { continue };
        for parameter in handed_on.members() {
            let Some(value) = parameter.value.get_some("value").unwrap_or(&parameter.value).as_str() else { continue };
            let declared = inner.member.value.path(&["parameters", &parameter.key, "type"]).map(Node::to_text);
            let references = parameter_references(value);
            let [reference] = references.as_slice() else { continue };
            let differs = |ancestor: &&Node| {
                let kind = ancestor.path(&["parameters", reference.name, "type"]).filter(|kind| kind.is_truthy());
                kind.is_some_and(|kind| declared.as_ref().is_none_or(|own| !own.eq_ignore_ascii_case(&kind.to_text())))
            };
            if inner.ancestors.iter().any(differs) && !PART.is_match(value) {
                let message = format!("the parameter `{}` has another type in the inner template", parameter.key);
                findings.push(template.place(parameter.key_span), message);
            }
        }
    }
}
