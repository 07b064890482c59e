//! Objects that mention `hidden-link`, mostly tags of Application Insights: V3 writes them to text and back to escape
//! the expressions in their names, which cuts what lies deep (spec common-1 §17.5; fixture
//! `Northwind Playbook Escaping`).

use crate::source::{Node, Object, Value};

/// The level at which objects and lists become text; the object's members are at level 1.
const CUT_LEVEL: usize = 3;

/// Cuts and escapes the object if a name or a text directly in it mentions `hidden-link`.
pub(super) fn rewrite(object: &mut Object) {
    let mentions = |text: &str| text.as_bytes().windows(11).any(|part| part.eq_ignore_ascii_case(b"hidden-link"));
    let is_meant =
        object.members.iter().any(|member| mentions(&member.key) || member.value.as_str().is_some_and(mentions));
    if is_meant {
        rewrite_members(object, 1);
    }
}

fn rewrite_members(object: &mut Object, level: usize) {
    for member in &mut object.members {
        member.key = with_brackets(&member.key);
        rewrite_node(&mut member.value, level);
    }
}

fn rewrite_node(node: &mut Node, level: usize) {
    if level == CUT_LEVEL
        && let Some(text) = text_of_container(node)
    {
        node.value = Value::String(text);
    }
    match &mut node.value {
        Value::String(text) => *text = with_brackets(text),
        Value::Array(items) => items.iter_mut().for_each(|item| rewrite_node(item, level + 1)),
        Value::Object(object) => rewrite_members(object, level + 1),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::DateTime(_) => {}
    }
}

/// Objects in a list give no text.
fn text_of_container(node: &Node) -> Option<String> {
    match &node.value {
        Value::Object(object) => Some(object.to_text()),
        Value::Array(items) => {
            let text = |item: &Node| if item.as_object().is_some() { String::new() } else { item.to_text() };
            Some(items.iter().map(text).collect::<Vec<_>>().join(" "))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::DateTime(_) | Value::String(_) => None,
    }
}

/// Every `concat` gets a bracket, wherever it stands.
fn with_brackets(text: &str) -> String {
    text.replace("concat", "[concat")
}
