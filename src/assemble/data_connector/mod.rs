//! Classic data connectors: a content template, the active connector with its metadata, and the wizard's texts
//! (spec common-2 §4).

mod azure_functions;
mod ui_config;
mod wizard;

use serde_json::json;

use super::Assembly;
use super::content_template::{ContentTemplate, product_id, template_name};
use crate::arm::layout::{
    CONTENT_API_VERSION, DATA_CONNECTORS, DATA_CONNECTORS_API_VERSION, METADATA, WORKSPACE_LOCATION,
};
use crate::arm::{Object, Value};
use crate::solution::ContentKind;
use crate::solution::data_connector::{DataConnector, Polling};
use crate::source::Node;

use ui_config::UiConfig;

/// Adds one connector's resources, variables, dependency and texts.
pub(super) fn assemble(connector: &DataConnector, assembly: &mut Assembly<'_>) {
    let number = assembly.next_number(ContentKind::DataConnector);
    let content_id = format!("variables('_dataConnectorContentId{number}')");
    let version = format!("variables('dataConnectorVersion{number}')");
    assembly.add_criterion("DataConnector", format!("[{content_id}]"), format!("[{version}]"));
    let ui = UiConfig::new(connector, number, assembly);
    add_variables(connector, number, assembly);
    let metadata_properties = metadata_properties(&content_id, &version, assembly);
    let metadata_name = format!(
        "[concat(parameters('workspace'),'/Microsoft.SecurityInsights/',concat('DataConnector-', last(split(variables('_dataConnectorId{number}'),'/'))))]"
    );
    let template_metadata = json!({
        "type": METADATA,
        "apiVersion": CONTENT_API_VERSION,
        "name": metadata_name,
        "properties": metadata_properties,
    });
    let template = ContentTemplate {
        name: format!("[variables('dataConnectorTemplateSpecName{number}')]"),
        description: format!(
            "{} data connector with template version {}",
            assembly.solution.name, assembly.solution.version
        ),
        content_version: format!("[{version}]").into(),
        parameters: json!({}),
        variables: json!({}),
        resources: vec![templated(connector, &content_id, &ui), template_metadata],
        metadata: None,
        content_id: format!("[{content_id}]"),
        content_kind: "DataConnector",
        display_name: ui.title(),
        product_id: format!("[variables('_dataConnectorcontentProductId{number}')]"),
        version: format!("[{version}]").into(),
    };
    assembly.resources.push(template.into_resource());
    assembly.resources.push(json!({
        "type": METADATA,
        "apiVersion": CONTENT_API_VERSION,
        "name": metadata_name,
        "dependsOn": [format!("[variables('_dataConnectorId{number}')]")],
        "location": WORKSPACE_LOCATION,
        "properties": metadata_properties,
    }));
    let active_ui = ui.active(assembly);
    assembly.resources.push(active(connector, &content_id, active_ui));
    wizard::add_texts(connector.log_type, number, assembly);
}

fn add_variables(connector: &DataConnector, number: usize, assembly: &mut Assembly<'_>) {
    let id = connector.ui().get("id").map_or(Value::Null, Node::to_json);
    let content_id = format!("variables('_dataConnectorContentId{number}')");
    let version = format!("variables('dataConnectorVersion{number}')");
    let mut add = |name: &str, value: Value| assembly.add_variable(&format!("{name}{number}"), value);
    add("uiConfigId", id.clone());
    add("_uiConfigId", format!("[variables('uiConfigId{number}')]").into());
    add("dataConnectorContentId", id);
    add("_dataConnectorContentId", format!("[variables('dataConnectorContentId{number}')]").into());
    add("dataConnectorId", resource_id(&content_id).into());
    add("_dataConnectorId", format!("[variables('dataConnectorId{number}')]").into());
    add("dataConnectorTemplateSpecName", template_name("dc", &content_id).into());
    add("dataConnectorVersion", connector.version.as_str().into());
    add("_dataConnectorcontentProductId", product_id("dc", "DataConnector", &content_id, &version).into());
}

fn resource_id(content_id: &str) -> String {
    format!(
        "[extensionResourceId(resourceId('Microsoft.OperationalInsights/workspaces', parameters('workspace')), 'Microsoft.SecurityInsights/dataConnectors', {content_id})]"
    )
}

fn metadata_properties(content_id: &str, version: &str, assembly: &Assembly<'_>) -> Value {
    json!({
        "parentId": resource_id(content_id),
        "contentId": format!("[{content_id}]"),
        "kind": "DataConnector",
        "version": format!("[{version}]"),
        "source": assembly.source(),
        "author": assembly.author(),
        "support": assembly.support(),
    })
}

fn connector_resource(content_id: &str, kind: &Value, properties: &Object) -> Value {
    json!({
        "name": format!("[concat(parameters('workspace'),'/Microsoft.SecurityInsights/',{content_id})]"),
        "apiVersion": DATA_CONNECTORS_API_VERSION,
        "type": DATA_CONNECTORS,
        "location": WORKSPACE_LOCATION,
        "kind": kind,
        "properties": properties,
    })
}

/// The connector inside its content template.
fn templated(connector: &DataConnector, content_id: &str, ui: &UiConfig<'_>) -> Value {
    let polling = connector.polling();
    let kind = match polling {
        Some(polling) if !connector.is_first_party => polling_kind(polling),
        _ => page_kind(connector),
    };
    connector_resource(content_id, &kind, &properties(ui.templated(), polling))
}

/// The connector that is shown at once. A polling connector whose file has a `title` at its root polls no more here
/// (fixture `Tailspin Polling`).
fn active(connector: &DataConnector, content_id: &str, ui: Value) -> Value {
    let polling = connector.polling().filter(|_| connector.active_root().is_none());
    let kind = polling.map_or_else(|| page_kind(connector), polling_kind);
    connector_resource(content_id, &kind, &properties(ui, polling))
}

fn properties(ui: Value, polling: Option<Polling<'_>>) -> Object {
    let mut properties = Object::new();
    properties.insert("connectorUiConfig".into(), ui);
    if let Some(polling) = polling {
        properties.insert("pollingConfig".into(), polling.config.to_json());
    }
    properties
}

fn polling_kind(polling: Polling<'_>) -> Value {
    polling.resource.get("kind").map_or(Value::Null, Node::to_json)
}

fn page_kind(connector: &DataConnector) -> Value {
    if connector.is_first_party { "StaticUI".into() } else { "GenericUI".into() }
}
