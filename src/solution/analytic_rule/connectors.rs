//! The connectors that a rule needs, their ids as text (spec common-3 §5.5 step 3 and quirk 5).

use super::{Faults, given};
use crate::source::{Node, Value};

/// The value as the package holds it; `None` where there is none.
///
/// V3 counts the ids that are left, lists of ids by their items, and makes as many elements from the front their
/// text: elements without an id may stand only behind all others (fixture `Adatum Rule Connectors`).
pub(super) fn read(root: &Node, faults: &mut Faults<'_>) -> Option<serde_json::Value> {
    let node = given(root, "requiredDataConnectors")?;
    if node.as_object().is_some() {
        let help = "write a list: `- connectorId: …` and, below it, `dataTypes:`";
        let message = "`requiredDataConnectors` is a mapping instead of a list";
        faults.error("analytic-rule-connectors-not-a-list", node, message, help);
        return None;
    }
    let mut copied = node.to_json();
    let Some(elements) = node.as_array() else { return Some(copied) };
    let mut left = ids_in(elements);
    for (index, element) in elements.iter().enumerate() {
        if index >= left {
            break;
        }
        let Some(member) = element.member("connectorId").filter(|member| !member.value.is_null()) else {
            let message = format!("element {} of `requiredDataConnectors` has no `connectorId`", index + 1);
            let help = "add `connectorId: …` to it, or remove the element";
            faults.error("analytic-rule-connector-without-id", element, message, help);
            continue;
        };
        left = left + 1 - count(&member.value);
        let text = connector_id(&member.value, faults);
        copied[index][&member.key] = text.into();
    }
    Some(copied)
}

fn ids_in(elements: &[Node]) -> usize {
    let ids: Vec<_> = elements.iter().filter_map(|element| element.get("connectorId")).collect();
    match ids.as_slice() {
        [only] if only.is_null() => 0,
        _ => ids.into_iter().map(count).sum(),
    }
}

fn count(id: &Node) -> usize {
    id.as_array().map_or(1, <[Node]>::len)
}

fn connector_id(id: &Node, faults: &mut Faults<'_>) -> String {
    match &id.value {
        Value::Array(ids) => ids.iter().map(|id| faults.text(id, "connectorId")).collect::<Vec<_>>().join(","),
        _ => faults.text(id, "connectorId"),
    }
}
