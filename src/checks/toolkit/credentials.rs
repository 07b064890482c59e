//! Credentials that are written out where an expression is expected.

use super::calls::{calls, is_expression};
use super::content::{each_resource, find};
use super::references::variable_references;
use crate::diagnostics::Span;
use crate::source::{Node, Value};

/// The places where the credential `name` is a literal, and what is wrong there.
#[must_use]
pub fn literal_credentials(template: &Node, name: &str) -> Vec<(Span, String)> {
    let mut faults = Vec::new();
    let mut last: Option<(Span, &str)> = None;
    for found in each_resource(template, |member| member.key.eq_ignore_ascii_case(name)) {
        let Some(value) = credential(&found.member.value) else { continue };
        last = Some((found.span(), value));
        if !holds_brackets(value) {
            faults.push((found.span(), format!("`{}` is `{value}`, which is no expression", found.path)));
        }
    }
    let Some(variables) = template.get("variables") else { return faults };
    for found in find(variables, |member| member.key.eq_ignore_ascii_case(name)) {
        let Some(value) = found.member.value.as_str().map(str::trim) else { continue };
        last = Some((found.span(), value));
        if !holds_brackets(value) {
            faults.push((found.span(), format!("the variable `{}` is `{value}`, which is no expression", found.path)));
        }
    }
    // The toolkit follows the variable of the last credential alone.
    if let Some((span, value)) = last {
        let is_variable = calls(value, |_| true).iter().any(|call| call.name.eq_ignore_ascii_case("variables"));
        let references = variable_references(value);
        if let (true, Some(reference)) = (is_variable, references.first()) {
            // Of an object, the toolkit looks at the text that PowerShell makes of it.
            let target = variables.get(reference.name).map(Node::to_text);
            if !target.as_deref().is_some_and(is_expression) {
                faults.push((span, format!("the variable `{}` holds no expression", reference.name)));
            }
        }
    }
    faults
}

/// The text, or the text under `value` of an object, as parameters of deployments have it.
fn credential(value: &Node) -> Option<&str> {
    let text = match &value.value {
        Value::Object(_) => value.get("value").and_then(Node::as_str),
        _ => value.as_str(),
    };
    text.map(str::trim)
}

/// Whether something stands in brackets.
fn holds_brackets(text: &str) -> bool {
    let mut opened = text.match_indices('[').map(|(at, _)| &text[at + 1..]);
    opened.any(|behind| behind.find(']').is_some_and(|length| length > 0))
}
