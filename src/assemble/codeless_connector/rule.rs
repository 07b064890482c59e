//! The data collection rule of a connector (spec ccf §16).

use serde_json::json;

use super::Connections;
use super::cleaning::clean;
use super::connection_parameters::Declaration;
use super::object::{has_name_like, member_mut, object_at, position, set};
use super::placeholder::names_in;
use super::resource::resource;
use crate::arm::{Object, Value};
use crate::assemble::Assembly;
use crate::source::Document;

const WORKSPACE: &str = "[variables('workspaceResourceId')]";
const DESTINATION: &str = "clv2ws1";
const ENDPOINT: &str = "dataCollectionEndpointId";
const ENDPOINT_ID: &str = "[concat('/subscriptions/',parameters('subscription'),'/resourceGroups/',parameters('resourceGroupName'),'/providers/Microsoft.Insights/dataCollectionEndpoints/',parameters('workspace'))]";

/// The rule as a resource of the definition's template.
pub(super) fn assemble(rule: &Document, connections: &mut Connections<'_>, assembly: &mut Assembly<'_>) -> Value {
    let mut properties = rule.root.get("properties").map_or(Value::Null, crate::source::Node::to_json);
    if let Some(properties) = properties.as_object_mut() {
        let destinations = object_at(properties, &["destinations"]);
        if destinations.is_some_and(|destinations| !refer_to_workspace(destinations)) {
            connections.parameters.declare("workspaceResourceId", Declaration::secret(1));
        }
        refer_to_endpoint(properties, connections.number, assembly);
    }
    let mut resource = resource(&rule.root, properties);
    if let Some(name) = resource.get_mut("name") {
        refer_to_workspace_name(name);
    }
    let mut resource = Value::Object(resource);
    clean(&mut resource, assembly);
    resource
}

/// Sets the workspace of the first destination; `false` where there is none in a list to set it at.
fn refer_to_workspace(destinations: &mut Object) -> bool {
    if destinations.is_empty() {
        let destination = json!({ "name": DESTINATION, "workspaceResourceId": WORKSPACE });
        destinations.insert("logAnalytics".to_owned(), destination);
        return false;
    }
    let first = match member_mut(destinations, "logAnalytics") {
        Some(Value::Array(items)) => items.first_mut(),
        other => other,
    };
    let Some(first) = first else { return false };
    if let Some(first) = first.as_object_mut() {
        // A name that alone is missing stays so (spec ccf quirk Q11).
        if first.is_empty() {
            first.insert("name".to_owned(), DESTINATION.into());
        }
        set(first, "workspaceResourceId", WORKSPACE);
    }
    true
}

/// What stands behind the first placeholder of the name is lost in V3's packages (fixture `Litware Rule Shapes`).
fn refer_to_workspace_name(name: &mut Value) {
    if let Some(text) = name.as_str().filter(|text| !names_in(text).is_empty()) {
        let prefix = text.split("{{").next().unwrap_or_default();
        *name = format!("[concat('{prefix}', parameters('workspace'))]").into();
    }
}

fn refer_to_endpoint(properties: &mut Object, number: usize, assembly: &mut Assembly<'_>) {
    if !has_name_like(properties, ENDPOINT) {
        properties.insert(ENDPOINT.to_owned(), format!("[variables('{ENDPOINT}')]").into());
        assembly.add_variable(ENDPOINT, ENDPOINT_ID);
    } else if let Some(name) = position(properties, ENDPOINT) {
        let value = &mut properties[&name];
        let names: Vec<_> = value.as_str().map(names_in).unwrap_or_default();
        if !names.is_empty() {
            let variable = match names.as_slice() {
                [only] => format!("{only}{number}"),
                several => format!("{} {number}", several.join(" ")),
            };
            *value = format!("[variables('{variable}')]").into();
            assembly.add_variable(&variable, ENDPOINT_ID);
        }
    }
    for (name, default, what) in [
        ("resourceGroupName", "[resourceGroup().name]", "resource group name"),
        ("subscription", "[last(split(subscription().id, '/'))]", "subscription id"),
    ] {
        let metadata = json!({ "description": format!("{what} where Microsoft Sentinel is setup") });
        assembly.add_parameter(name, json!({ "type": "string", "defaultValue": default, "metadata": metadata }));
    }
}
