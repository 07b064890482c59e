//! The addition to the title of a connector that runs on Azure Functions (spec common-2 §4.8, step 5).

use super::super::instruction_steps::kept;
use crate::arm::Value;
use crate::source::{self, Node};

const MANUAL_DEPLOYMENT: &str = "Manual Deployment of Azure Functions";

/// The title, with the addition where the steps offer both ways of deployment.
pub(super) fn title(title: &Node, ui: &Node) -> Value {
    match title.as_str() {
        Some(text) if !text.contains("using Azure Functions") && offers_both_deployments(ui) => {
            format!("{text} (using Azure Functions)").into()
        }
        _ => title.to_json(),
    }
}

/// A step with the button and a step with the instructions by hand, or nested steps with them. Nested steps are looked
/// at only when no step has the button; each step with nested ones forgets the instructions found before
/// (fixture `Tailspin Function Apps`).
fn offers_both_deployments(ui: &Node) -> bool {
    let steps = ui.get("instructionSteps").map_or(&[][..], Node::elements);
    let mentions = |name: &str, phrase: &str| {
        steps.iter().any(|step| kept(step, name).is_some_and(|text| has_behind_start(text, phrase)))
    };
    let mut is_manual = mentions("title", MANUAL_DEPLOYMENT);
    if mentions("description", "[Deploy To Azure]") {
        return is_manual;
    }
    let mut has_button = false;
    for step in steps.iter().filter(|step| kept(step, "description").is_none()) {
        let Some(instructions) = kept(step, "instructions") else {
            continue;
        };
        is_manual = false;
        for inner in instructions.elements().iter().flat_map(inner_steps) {
            let has = |name: &str, phrase: &str| inner.get(name).is_some_and(|text| has_behind_start(text, phrase));
            has_button |= has("description", "Deploy To Azure");
            is_manual |= has("title", MANUAL_DEPLOYMENT);
        }
    }
    has_button && is_manual
}

fn inner_steps(instruction: &Node) -> impl Iterator<Item = &Node> {
    let parameters = instruction.get("parameters").map_or(&[][..], Node::elements);
    parameters.iter().filter_map(|parameters| parameters.get("instructionSteps")).flat_map(Node::elements)
}

/// V3 takes a phrase at the very start for missing.
fn has_behind_start(text: &Node, phrase: &str) -> bool {
    match &text.value {
        source::Value::String(text) => text.find(phrase).is_some_and(|index| index > 0),
        source::Value::Array(items) => {
            items.iter().position(|item| item.as_str() == Some(phrase)).is_some_and(|index| index > 0)
        }
        _ => false,
    }
}
