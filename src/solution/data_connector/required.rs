//! What a connector's file must hold, because V3 drops the connector or stops without it (spec common-2 §4.4, §4.7,
//! §4.8, §8).

use super::{Faults, Polling};
use crate::diagnostics::Diagnostic;
use crate::source::{Node, Value};

/// The members that V3 assigns to, and so needs to exist, in a connector of the standard form.
const ASSIGNED_MEMBERS: [&str; 3] = ["graphQueries", "dataTypes", "sampleQueries"];

/// Reports everything that is missing or mistyped.
pub(super) fn check(root: &Node, polling: Option<&Polling<'_>>, is_first_party: bool, faults: &mut Faults<'_>) {
    let ui = match polling {
        None if is_in_arm_template(root) => return report_arm_template(root, faults),
        None if is_no_connector(root) => return report_other_content(root, faults),
        None => {
            check_assigned_members(root, faults);
            root
        }
        Some(polling) if polling.ui.as_object().is_none() => return report_page(polling.ui, faults),
        Some(polling) => polling.ui,
    };
    check_identity(ui, faults);
    check_instruction_steps(ui, is_first_party, faults);
    if !is_first_party {
        check_availability(ui, faults);
    }
}

/// Whether the file is an ARM template in which V3 sees no connector: the page is not at its root, and the first
/// resource lacks what makes it a polling connector (fixture `Tailspin Arm Wrapped`).
fn is_in_arm_template(root: &Node) -> bool {
    root.get("resources").is_some() && ASSIGNED_MEMBERS.iter().any(|name| root.get(name).is_none())
}

fn report_arm_template(root: &Node, faults: &mut Faults<'_>) {
    faults.push(
        "connector-in-arm-template",
        faults.document.key_place(root, "resources"),
        "the file is an ARM template whose first resource is not a polling connector, so V3 packages neither it nor the \
         connectors listed after it",
        "write the content of `connectorUiConfig` at the root of the file, or add the `pollingConfig` beside it",
    );
}

fn is_no_connector(root: &Node) -> bool {
    ["id", "title"].iter().chain(&ASSIGNED_MEMBERS).all(|name| root.get(name).is_none())
}

fn report_other_content(root: &Node, faults: &mut Faults<'_>) {
    faults.push(
        "file-without-connector",
        faults.document.place(root),
        "the file has none of the members `id`, `title`, `graphQueries`, `dataTypes` and `sampleQueries`, so it is not a \
         connector, and V3 packages neither it nor the connectors listed after it",
        "list files that hold a connector only",
    );
}

fn report_page(ui: &Node, faults: &mut Faults<'_>) {
    faults.push(
        "connector-not-an-object",
        faults.document.place(ui),
        "`connectorUiConfig` is not an object, and V3 stops there",
        "write the connector's page as `{ \"id\": …, \"title\": …, … }`",
    );
}

fn check_assigned_members(root: &Node, faults: &mut Faults<'_>) {
    for name in ASSIGNED_MEMBERS.iter().filter(|name| root.get(name).is_none()) {
        faults.push(
            "connector-without-queries-or-data-types",
            faults.document.place(root),
            format!(
                "the connector has no `{name}`, so V3 packages neither it nor the connectors listed after it, and does \
                 not say why"
            ),
            format!("add `\"{name}\": […]`; where there is nothing to say, `\"{name}\": []`"),
        );
    }
}

fn check_identity(ui: &Node, faults: &mut Faults<'_>) {
    for (name, id, help) in [
        ("id", "connector-without-id", "add the id under which the product knows the connector, `\"id\": \"…\"`"),
        ("title", "connector-without-title", "add the title that the portal shows, `\"title\": \"…\"`"),
    ] {
        if !ui.get(name).is_some_and(Node::is_truthy) {
            let state = if ui.get(name).is_some() { "is empty" } else { "is missing" };
            let place = faults.document.key_place(ui, name);
            faults.push(id, place, format!("the connector's `{name}` {state}, and V3 stops there"), help);
        }
    }
}

fn check_instruction_steps(ui: &Node, is_first_party: bool, faults: &mut Faults<'_>) {
    let Some(steps) = ui.get_some("instructionSteps") else {
        return;
    };
    let Some(items) = steps.as_array() else {
        faults.push(
            "instruction-steps-not-a-list",
            faults.document.place(steps),
            "`instructionSteps` is not a list, and V3 stops there",
            "write `\"instructionSteps\": [{ \"title\": …, \"description\": … }]`",
        );
        return;
    };
    for item in items {
        let step = match item.as_array() {
            Some([only]) => only,
            _ => item,
        };
        match &step.value {
            Value::Object(_) if is_first_party => {}
            Value::Object(_) => check_step_texts(step, faults),
            Value::Null | Value::Bool(_) | Value::Number(_) => warn_of_emptied_step(item, faults),
            Value::String(_) | Value::DateTime(_) | Value::Array(_) => faults.push(
                "instruction-step-not-an-object",
                faults.document.place(item),
                "a step of `instructionSteps` is text or a list, which V3 does not carry over",
                "write the step as `{ \"title\": …, \"description\": … }`",
            ),
        }
    }
}

fn warn_of_emptied_step(step: &Node, faults: &mut Faults<'_>) {
    faults.report.push(
        Diagnostic::warning("instruction-step-not-an-object", "a step of `instructionSteps` is packaged as `{}`")
            .at(faults.document.place(step))
            .help("write the step as `{ \"title\": …, \"description\": … }`, or remove it"),
    );
}

/// V3 searches both texts for the button of Azure Functions.
fn check_step_texts(step: &Node, faults: &mut Faults<'_>) {
    for name in ["title", "description"] {
        let Some(text) = step.get(name).filter(|text| text.is_truthy()) else { continue };
        if matches!(text.value, Value::Bool(_) | Value::Number(_) | Value::Object(_)) {
            faults.push(
                "instruction-step-without-text",
                faults.document.place(text),
                format!("`{name}` of a step of `instructionSteps` is not text, and V3 stops there"),
                format!("write `\"{name}\"` as text in quotes"),
            );
        }
    }
}

/// V3 sets `isPreview` in `availability`; a text or a list is no obstacle (fixture `Tailspin Preview Flags`).
fn check_availability(ui: &Node, faults: &mut Faults<'_>) {
    let help = "write `\"availability\": { \"status\": 1, \"isPreview\": false }`";
    let availability = ui.get_some("availability");
    let is_fit = availability.is_some_and(|availability| match &availability.value {
        Value::String(_) | Value::DateTime(_) | Value::Array(_) => true,
        Value::Object(object) => !object.members.is_empty(),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    });
    if !is_fit {
        let state = if ui.get("availability").is_some() { "holds nothing" } else { "is missing" };
        let place = faults.document.key_place(ui, "availability");
        faults.push(
            "connector-without-availability",
            place,
            format!("the connector's `availability` {state}, and V3 stops there"),
            help,
        );
        return;
    }
    let Some(availability) = availability.filter(|availability| availability.get("isPreview").is_none()) else {
        return;
    };
    let near = availability.members().find(|member| member.key.to_lowercase().contains("ispreview"));
    if let Some(near) = near {
        faults.push(
            "preview-flag-misspelt",
            faults.document.key_place(availability, &near.key),
            format!("`availability` has `{}` but no `isPreview`, and V3 stops there", near.key),
            "add `\"isPreview\": false`",
        );
    }
}
