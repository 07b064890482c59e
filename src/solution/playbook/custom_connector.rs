//! Logic Apps custom connectors: what they are called (spec common-1 §17.4, §17.10).

use super::SharedName;
use super::reader::{Reader, default_of};
use crate::diagnostics::{Diagnostic, Report};
use crate::source::Node;

/// A Logic Apps custom connector.
#[derive(Clone, Debug)]
pub struct CustomConnector {
    /// The name of the resource, as an ARM expression without brackets.
    pub name: String,
    /// The default of the parameter that the name is, by which playbooks find the connector.
    pub shared_name: Option<SharedName>,
}

/// Reads the name of a custom connector.
pub(super) fn read(reader: &Reader<'_>, connector: &Node, report: &mut Report) -> Option<CustomConnector> {
    let Some(name) = connector.get_str("name") else {
        report.push(
            Diagnostic::error("custom-connector-without-name", "the custom connector has no `name`")
                .at(reader.place(connector))
                .help("add `\"name\": \"[parameters('CustomConnectorName')]\"` and a parameter with a default"),
        );
        return None;
    };
    let parameter = named_parameter(name);
    if reader.template.get("parameters").is_some_and(|parameters: &Node| parameters.member(&parameter).is_some()) {
        let name = format!("parameters('{parameter}')");
        return Some(CustomConnector { name, shared_name: reader.default_of(&parameter) });
    }
    // V3 knows no names but parameters; the connector is packaged all the same, only playbooks cannot find it.
    Some(CustomConnector { name: expression(name), shared_name: None })
}

/// The name by which playbooks find the custom connector of a resource: the default of the parameter that names it.
#[must_use]
pub fn connector_name<'a>(template: &'a Node, connector: &Node) -> Option<&'a Node> {
    default_of(template, &named_parameter(connector.get_str("name")?))
}

fn named_parameter(name: &str) -> String {
    name.replace("parameters('", "").replace(['\'', ')', ']', '['], "")
}

/// A text of a template as an expression: what stands in its brackets, or the text in quotes.
fn expression(text: &str) -> String {
    match text.strip_prefix('[').and_then(|text| text.strip_suffix(']')) {
        Some(inner) if !inner.starts_with('[') => inner.to_owned(),
        _ => format!("'{}'", text.replace('\'', "''")),
    }
}
