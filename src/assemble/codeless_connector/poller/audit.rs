//! The audit log of Purview: what the author leaves out has defaults (spec ccf §14.6).

use serde_json::json;

use crate::arm::{Object, Value};
use crate::assemble::codeless_connector::Connections;
use crate::assemble::codeless_connector::connection_parameters::ConnectionParameters;
use crate::assemble::codeless_connector::object::{member, member_mut, object_at};
use crate::assemble::codeless_connector::placeholder;

/// Fills in the members of the poller.
pub(super) fn complete(properties: &mut Object, connections: &mut Connections<'_>) {
    let parameters = &mut connections.parameters;
    fill_text(properties, "connectorDefinitionName", parameters);
    match member_mut(properties, "TenantId") {
        Some(Value::String(tenant)) if tenant.contains("{{") => "[[subscription().tenantId]".clone_into(tenant),
        Some(_) => {}
        None => {
            properties.insert("TenantId".to_owned(), "[[subscription().tenantId]".into());
        }
    }
    fill_text(properties, "SourceType", parameters);
    if member(properties, "SourceType").is_none() {
        properties.insert("SourceType".to_owned(), "CopilotGeneral".into());
    }
    if let Some(logs) = object_at(properties, &["DataTypes", "Logs"]) {
        fill_text(logs, "state", parameters);
    } else if member(properties, "DataTypes").is_none() {
        properties.insert("DataTypes".to_owned(), json!({ "Logs": { "state": "Enabled" } }));
    }
    for (_, value) in object_at(properties, &["request"]).into_iter().flatten() {
        fill_if_text(value, parameters);
    }
}

fn fill_text(object: &mut Object, name: &str, parameters: &mut ConnectionParameters) {
    if let Some(value) = member_mut(object, name) {
        fill_if_text(value, parameters);
    }
}

fn fill_if_text(value: &mut Value, parameters: &mut ConnectionParameters) {
    if value.is_string() {
        *value = placeholder::filled(value, parameters);
    }
}
