//! Watchlists: an active resource, a parameter for its id and its place in the wizard (spec common-3 §6).

use serde_json::json;

use super::Assembly;
use crate::arm::Value;
use crate::solution::ContentKind;
use crate::solution::watchlist::Watchlist;
use crate::source::{Node, equals_ignoring_case};

const STEP_TEXT: &str = "Microsoft Sentinel watchlists enable the collection of data from external data sources for correlation with the events in your Microsoft Sentinel environment. Once created, you can use watchlists in your search, detection rules, threat hunting, and response playbooks. Watchlists are stored in your Microsoft Sentinel workspace as name-value pairs and are cached for optimal query performance and low latency. Once deployment is successful, the installed watchlists will be available in the Watchlists blade under 'My Watchlists'.";

/// Adds one watchlist.
pub(super) fn assemble(watchlist: &Watchlist, assembly: &mut Assembly<'_>) {
    let number = assembly.next_number(ContentKind::Watchlist);
    let name = &watchlist.name;
    assembly.add_variable(name, name.as_str());
    assembly.add_variable(&format!("_{name}"), format!("[variables('{name}')]"));
    let version = assembly.solution.version.clone();
    assembly.add_criterion("Watchlist", format!("[variables('_{name}')]"), version);
    if number == 1 {
        assembly.add_step(step());
    }
    let display_name = watchlist.resource.path(&["properties", "displayName"]).map_or(Value::Null, Node::to_json);
    let text = description(watchlist, number, assembly);
    assembly.add_element(json!({
        "name": format!("watchlist{number}"),
        "type": "Microsoft.Common.Section",
        "label": display_name,
        "elements": [{
            "name": format!("watchlist{number}-text"),
            "type": "Microsoft.Common.TextBlock",
            "options": { "text": text },
        }],
    }));
    assembly.add_parameter(
        &format!("watchlist{number}-id"),
        json!({
            "type": "string",
            "defaultValue": watchlist.file_stem,
            "minLength": 1,
            "metadata": { "description": "Unique id for the watchlist" },
        }),
    );
    let resource = resource(watchlist, number);
    assembly.resources.push(resource);
}

fn step() -> Value {
    json!({
        "name": "watchlists",
        "label": "Watchlists",
        "subLabel": { "preValidation": "Configure the watchlists", "postValidation": "Done" },
        "bladeTitle": "Watchlists",
        "elements": [{
            "name": "watchlists-text",
            "type": "Microsoft.Common.TextBlock",
            "options": {
                "text": STEP_TEXT,
                "link": { "label": "Learn more", "uri": "https://aka.ms/sentinelwatchlists" },
            },
        }],
    })
}

/// The data file's text for this watchlist, else the watchlist's own.
fn description(watchlist: &Watchlist, number: usize, assembly: &Assembly<'_>) -> Value {
    match assembly.solution.data_file.get("WatchlistDescription") {
        Some(node) if node.as_array().is_some_and(|texts| !texts.is_empty()) => {
            node.as_array().and_then(|texts| texts.get(number - 1)).map_or(Value::Null, Node::to_json)
        }
        Some(node) if node.as_str().is_some_and(|text| !text.is_empty()) => node.to_json(),
        _ => watchlist.resource.path(&["properties", "description"]).map_or(Value::Null, Node::to_json),
    }
}

/// The author's resource with its name replaced in place.
fn resource(watchlist: &Watchlist, number: usize) -> Value {
    let mut resource = watchlist.resource.to_json();
    for (key, value) in resource.as_object_mut().into_iter().flatten() {
        if equals_ignoring_case(key, "name") {
            *value = format!(
                "[concat(parameters('workspace'),'/Microsoft.SecurityInsights/',parameters('watchlist{number}-id'))]"
            )
            .into();
        }
    }
    resource
}
