//! Codeless connectors: for each one a content template of its page, rule and tables, and one of its connections
//! (spec ccf §7).

mod cleaning;
mod connection_parameters;
mod connector_name;
mod object;
mod page_parameters;
mod placeholder;
mod poller;
mod resource;
mod rule;

use serde_json::json;

use super::{Assembly, origin};
use crate::arm::{Object, Value};
use crate::solution::ContentKind;
use crate::solution::codeless_connector::CodelessConnector;
use crate::source::Node;

use connection_parameters::ConnectionParameters;
use resource::{Half, Template, VERSION, resource};

/// The connections template of one connector while it grows.
struct Connections<'c> {
    connector: &'c CodelessConnector,
    number: usize,
    /// The parameters that the page's fields create.
    of_page: Object,
    parameters: ConnectionParameters,
    variables: Object,
    resources: Vec<Value>,
}

/// Adds all codeless connectors of the solution.
pub(super) fn assemble(connectors: &[CodelessConnector], assembly: &mut Assembly<'_>) {
    assembly.add_workspace_resource_id();
    let version = assembly.solution.data_file.get("DataConnectorCCFVersion").map(Node::to_json);
    let version = version.unwrap_or_else(|| assembly.solution.version.as_str().into());
    assembly.add_variable("dataConnectorCCPVersion", version);
    for connector in connectors {
        assemble_connector(connector, assembly);
        assembly.attribute(origin::sources_of_connector(connector));
    }
}

/// A part that is listed by itself leaves a variable behind.
pub(super) fn assemble_part(assembly: &mut Assembly<'_>) {
    assembly.empty_array();
}

fn assemble_connector(connector: &CodelessConnector, assembly: &mut Assembly<'_>) {
    let number = assembly.next_number(ContentKind::CodelessConnector);
    add_variables(connector, number, assembly);
    let properties = connector.definition.root.get("properties").map_or(Value::Null, Node::to_json);
    let mut definition = resource(&connector.definition.root, properties);
    let content_id = Half::ConnectorDefinition.content_id(number);
    definition["name"] =
        format!("[concat(parameters('workspace'),'/Microsoft.SecurityInsights/',variables('{content_id}'))]").into();
    let definition = Value::Object(definition);
    let metadata = Half::ConnectorDefinition.metadata(number, assembly);
    let mut page = Template { resources: vec![definition.clone(), metadata.clone()], ..Template::default() };
    let connections_id = Half::Connections.content_id(number);
    let mut connections = Connections {
        connector,
        number,
        of_page: page_parameters::of_page(connector),
        parameters: ConnectionParameters::default(),
        variables: Object::from_iter([(connections_id.clone(), format!("[variables('{connections_id}')]").into())]),
        resources: vec![Half::Connections.metadata(number, assembly)],
    };
    // The sources are definition, rule, tables and pollers, in this order.
    let mut of_pollers = Vec::new();
    for (index, poller) in connector.pollers.iter().enumerate() {
        let first = connections.resources.len();
        poller::assemble(poller, &mut connections, assembly);
        let source = 2 + connector.tables.len() + index;
        of_pollers.extend((first..connections.resources.len()).map(|resource| (Some(resource), source)));
    }
    page.resources.push(rule::assemble(&connector.rule, &mut connections, assembly));
    for table in &connector.tables {
        let properties = table.root.get("properties").map_or(Value::Null, Node::to_json);
        page.resources.push(resource(&table.root, properties).into());
    }
    let of_page = [(Some(0), 0)].into_iter().chain((2..page.resources.len()).map(|index| (Some(index), index - 1)));
    let of_page: Vec<_> = of_page.collect();
    assembly.resources.push(Half::ConnectorDefinition.template(number, &connector.title, page));
    assembly.attribute_to_sources(of_page);
    assembly.resources.push(definition);
    assembly.attribute_to_sources([(None, 0)]);
    assembly.resources.push(metadata);
    let template = connections.into_template();
    assembly.resources.push(Half::Connections.template(number, &connector.title, template));
    assembly.attribute_to_sources(of_pollers);
    add_to_wizard(connector, number, assembly);
}

/// The variables that name the two templates, and the package's dependency on the connections.
fn add_variables(connector: &CodelessConnector, number: usize, assembly: &mut Assembly<'_>) {
    for (half, suffix) in [(Half::ConnectorDefinition, ""), (Half::Connections, "Connections")] {
        let id = half.content_id(number);
        assembly.add_variable(&id, format!("{}{suffix}", connector.id));
        let name = format!("[concat(parameters('workspace'),'-dc-',uniquestring(variables('{id}')))]");
        assembly.add_variable(&format!("dataConnectorTemplateName{}{number}", half.name()), name);
    }
    let data_file = &assembly.solution.data_file;
    let has_template_spec = data_file.get("TemplateSpec").is_some_and(Node::is_truthy);
    let version = if has_template_spec { VERSION } else { assembly.solution.version.as_str() };
    let content_id = format!("[variables('{}')]", Half::Connections.content_id(number));
    assembly.add_criterion("DataConnector", content_id, version.to_owned());
}

fn add_to_wizard(connector: &CodelessConnector, number: usize, assembly: &mut Assembly<'_>) {
    if number == 1 {
        let label = "Data Connectors";
        assembly.add_step(json!({ "name": "dataconnectors", "label": label, "bladeTitle": label, "elements": [] }));
    }
    let title = connector.title.as_str().map_or_else(
        || if connector.title.is_null() { assembly.solution.name.clone() } else { connector.title.to_string() },
        str::to_owned,
    );
    assembly.add_element(json!({
        "name": format!("dataconnectors{number}-text"),
        "type": "Microsoft.Common.TextBlock",
        "options": {
            "text": format!("This Solution installs the data connector for {title}. You can get {title} data in your Microsoft Sentinel workspace. After installing the solution, configure and enable this data connector by following guidance in Manage solution view.")
        }
    }));
    assembly.add_element(json!({
        "name": format!("dataconnectors-link{number}"),
        "type": "Microsoft.Common.TextBlock",
        "options": {
            "link": {
                "label": "Learn more about connecting data sources",
                "uri": "https://docs.microsoft.com/azure/sentinel/connect-data-sources"
            }
        }
    }));
}

impl Connections<'_> {
    /// The template, with the parameters of the page, also of those fields that V3 leaves out although a poller
    /// refers to them.
    fn into_template(mut self) -> Template {
        let left_out = page_parameters::left_out(self.connector, &self.of_page);
        self.parameters.merge(self.of_page);
        for (name, value) in left_out {
            let reference = format!("parameters('{}')", name.to_lowercase());
            if !self.parameters.has(name) && self.resources.iter().any(|resource| mentions(resource, &reference)) {
                self.parameters.add(name, value);
            }
        }
        Template { parameters: self.parameters.into_object(), variables: self.variables, resources: self.resources }
    }
}

fn mentions(value: &Value, reference: &str) -> bool {
    match value {
        Value::String(text) => text.to_lowercase().contains(reference),
        Value::Array(items) => items.iter().any(|item| mentions(item, reference)),
        Value::Object(object) => object.values().any(|member| mentions(member, reference)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}
