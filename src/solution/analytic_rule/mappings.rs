//! The optional members that describe alerts and incidents (spec common-3 §5.5 step 11, §5.6).

use serde_json::{Value as Json, json};

use super::Faults;
use crate::source::{Node, Value};

/// The members in the order of the package, and whether V3 makes them a list.
const MAPPINGS: [(&str, bool); 6] = [
    ("entityMappings", true),
    ("eventGroupingSettings", false),
    ("customDetails", false),
    ("alertDetailsOverride", false),
    ("incidentConfiguration", false),
    ("sentinelEntitiesMappings", true),
];

pub(super) fn read(root: &Node, faults: &mut Faults<'_>) -> Vec<(&'static str, Json)> {
    let mut mappings = Vec::new();
    for (name, is_list) in MAPPINGS {
        let Some(node) = root.get(name).filter(|node| node.is_truthy()) else { continue };
        if let Some(items) = items(name, node, faults) {
            mappings.push((name, collapse(items, is_list)));
        }
    }
    mappings
}

/// V3 hands the items on one by one, so that a list of one is no list any more.
fn collapse(mut items: Vec<Json>, is_list: bool) -> Json {
    if items.len() == 1 && !is_list { items.remove(0) } else { items.into() }
}

fn items(name: &str, node: &Node, faults: &mut Faults<'_>) -> Option<Vec<Json>> {
    match &node.value {
        Value::Object(_) if has_void_values(node) => {
            let message = format!("V3 cannot package the empty `Values` of `{name}`");
            let help = "remove `Values`, or give it a value";
            faults.error("analytic-rule-empty-values", node.get("Values").unwrap_or(node), message, help);
            None
        }
        Value::Object(_) => Some(vec![node.to_json()]),
        Value::Array(items) => Some(list(items)),
        // V3 removes "nothing" from the text and hands on what that leaves, then the text (fixture
        // `Adatum Rule Mappings`).
        Value::String(text) => Some(vec![json!(""), json!(text)]),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::DateTime(_) => {
            let message = format!("`{name}` is `{}` where a mapping or list belongs", node.to_text());
            faults.error("analytic-rule-mapping-is-scalar", node, message, format!("write the members of `{name}`"));
            None
        }
    }
}

/// V3 tries to remove one empty element for each element that is no mapping, and hands on whether it found one, before
/// the elements (fixture `Adatum Rule Mappings`).
fn list(items: &[Node]) -> Vec<Json> {
    let tries = items.iter().filter(|item| item.as_object().is_none() || has_void_values(item)).count();
    let removed = items.iter().filter(|item| item.is_null()).count();
    let results = (0..tries).map(|index| json!(index < removed));
    results.chain(items.iter().filter(|item| !item.is_null()).map(Node::to_json)).collect()
}

/// Whether a mapping's own member `Values` hides what V3 looks at.
fn has_void_values(node: &Node) -> bool {
    node.get("Values").is_some_and(|values| !values.is_truthy())
}
