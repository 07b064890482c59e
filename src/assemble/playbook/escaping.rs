//! Expressions of a playbook's resources are kept for the deployment of the playbook itself: a second bracket makes a
//! plain text of them in the package's own deployment (spec common-1 §17.5).

use std::collections::{BTreeMap, BTreeSet};

use super::hidden_link;
use super::inner_variables::InnerVariables;
use super::weightless::{equals, starts_with_bracket};
use crate::source::{Node, Object, Value, equals_ignoring_case};

/// What playbooks call the place of their resource group.
const LOCATION: &str = "resourceGroup().location";

/// What it is called in the package.
const INLINE_LOCATION: &str = "variables('workspace-location-inline')";

/// References of the package itself, which its own deployment must resolve.
const REFERENCES: [&str; 3] =
    ["[variables('TemplateEmptyArray')]", "[variables('TemplateEmptyObject')]", "[variables('TemplateNullVariable')]"];

/// Escapes the expressions of a resource; ids of operations move to variables.
pub(super) fn escape(object: &mut Object, variables: &mut InnerVariables) {
    for member in &mut object.members {
        match &mut member.value.value {
            Value::String(text) => {
                let mut located = with_inline_location(text);
                if equals_ignoring_case(&member.key, "operationId") {
                    located = variables.refer(&format!("operationId-{located}"), &located);
                }
                let is_reference = REFERENCES.iter().any(|reference| equals(reference, &located));
                *text = if is_reference { located } else { escaped(located) };
            }
            Value::Array(items) => escape_list(items, variables),
            Value::Object(inner) => {
                hidden_link::rewrite(inner);
                escape(inner, variables);
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::DateTime(_) => {}
        }
    }
}

/// Puts one more bracket before a text that starts with one.
pub(super) fn escaped(text: String) -> String {
    if starts_with_bracket(&text) { format!("[{text}") } else { text }
}

/// Escapes every text of a tree, with no exceptions.
pub(super) fn escape_everywhere(node: &mut Node) {
    match &mut node.value {
        Value::String(text) => *text = escaped(std::mem::take(text)),
        Value::Array(items) => items.iter_mut().for_each(escape_everywhere),
        Value::Object(object) => object.members.iter_mut().for_each(|member| escape_everywhere(&mut member.value)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::DateTime(_) => {}
    }
}

/// A text with the package's name for the place of the resource group.
pub(super) fn with_inline_location(text: &str) -> String {
    text.replace(LOCATION, INLINE_LOCATION)
}

/// Lists in lists stay as they are.
fn escape_list(items: &mut [Node], variables: &mut InnerVariables) {
    for item in items.iter_mut() {
        if let Value::Object(object) = &mut item.value {
            escape(object, variables);
        }
    }
    let is_meant = |item: &Node| item.as_str().is_some_and(|text| starts_with_bracket(text) || text.contains(LOCATION));
    if items.iter().any(is_meant) {
        escape_texts(items);
    }
}

/// V3 writes an escaped element where the list first holds the text that it had before, so that of equal texts the
/// first gets all brackets (fixture `Northwind Playbook Escaping`).
fn escape_texts(items: &mut [Node]) {
    let mut places: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (index, item) in items.iter().enumerate() {
        if let Some(text) = item.as_str() {
            places.entry(text.to_owned()).or_default().insert(index);
        }
    }
    for index in 0..items.len() {
        let Some(before) = items[index].as_str() else { continue };
        let after = escaped(with_inline_location(before));
        if after == before {
            continue;
        }
        let first = places.get_mut(before).and_then(BTreeSet::pop_first).expect("the text stands at `index` at least");
        places.entry(after.clone()).or_default().insert(first);
        items[first].value = Value::String(after);
    }
}
