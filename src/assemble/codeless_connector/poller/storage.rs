//! Containers of storage accounts: the queues, the event subscription and the role assignments that carry the
//! notifications are deployed with the connection (spec ccf §15, driver §11).

use std::sync::LazyLock;

use serde_json::json;

use crate::arm::{Object, Value};
use crate::assemble::codeless_connector::Connections;
use crate::assemble::codeless_connector::object::{member_mut, position};

/// The variables of the connections template, and the nested deployment.
static TEMPLATE: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../../templates/storageAccountDeployment.json"))
        .expect("the embedded template is valid JSON")
});

/// The resource type of the event subscription, which takes the author's filters.
const EVENT_SUBSCRIPTION: &str = "Microsoft.EventGrid/systemTopics/eventSubscriptions";

/// Completes the connection, and adds the deployment before it. The variables that are there give way, those of a
/// comma separated field too (spec ccf quirk Q17).
pub(super) fn complete(resource: &mut Object, properties: &mut Object, connections: &mut Connections<'_>) {
    let filters = resource.shift_remove("eventGridAdvancedFilters");
    resource.insert("dependsOn".to_owned(), json!(["[[variables('nestedDeploymentId')]"]));
    name_queues(properties);
    let id = format!("_dataConnectorContentIdConnections{}", connections.number);
    connections.variables.clear();
    connections.variables.insert(id.clone(), format!("[variables('{id}')]").into());
    let variables = TEMPLATE["variables"].as_object().expect("the embedded template has variables");
    connections.variables.extend(variables.clone());
    connections.resources.push(deployment(filters));
}

/// The addresses of the queues stand behind all that the author writes, in place of the author's own.
fn name_queues(properties: &mut Object) {
    if member_mut(properties, "request").is_none() {
        properties.insert("request".to_owned(), json!({}));
    }
    let requests = match member_mut(properties, "request").expect("the request was added where it was missing") {
        Value::Array(requests) => requests.as_mut_slice(),
        request => std::slice::from_mut(request),
    };
    for request in requests.iter_mut().filter_map(Value::as_object_mut) {
        for (name, variable) in [("QueueUri", "queueName"), ("DlqUri", "dlqName")] {
            if let Some(own) = position(request, name) {
                request.shift_remove(&own);
            }
            let host = "concat('https://', variables('storageAccountName'), '.queue.core', '.windows.net', '/')";
            request.insert(name.to_owned(), format!("[[uri({host}, variables('{variable}'))]").into());
        }
    }
}

fn deployment(filters: Option<Value>) -> Value {
    let mut deployment = TEMPLATE["deployment"].clone();
    let is_empty = |filters: &Value| filters.is_null() || filters.as_array().is_some_and(Vec::is_empty);
    if let Some(filters) = filters.filter(|filters| !is_empty(filters)) {
        let resources = deployment["properties"]["template"]["resources"].as_array_mut();
        let subscription = resources.into_iter().flatten().find(|resource| resource["type"] == EVENT_SUBSCRIPTION);
        subscription.expect("the deployment has an event subscription")["properties"]["filter"]["advancedFilters"] =
            filters;
    }
    deployment
}
