//! The polling form in which a connector's file may be written (spec common-2 §4.4).

use crate::source::Node;

/// The parts of an ARM template whose first resource is a polling connector.
#[derive(Clone, Copy, Debug)]
pub struct Polling<'a> {
    /// The first resource.
    pub resource: &'a Node,
    /// Its `connectorUiConfig`: the connector's page.
    pub ui: &'a Node,
    /// Its `pollingConfig`; an empty object suffices.
    pub config: &'a Node,
}

/// The parts of a file of the polling form; `None` for the standard form, where the file is the connector's page.
pub(super) fn polling(root: &Node) -> Option<Polling<'_>> {
    let resource = first_resource(root)?;
    let properties = truthy(resource, "properties")?;
    let ui = truthy(properties, "connectorUiConfig")?;
    let config = truthy(properties, "pollingConfig")?;
    Some(Polling { resource, ui, config })
}

/// The first of the `resources`; a single object counts as its own first element.
fn first_resource(root: &Node) -> Option<&Node> {
    let resources = truthy(root, "resources")?;
    match resources.as_array() {
        Some(items) => items.first(),
        None => Some(resources),
    }
}

fn truthy<'a>(node: &'a Node, name: &str) -> Option<&'a Node> {
    node.get(name).filter(|value| value.is_truthy())
}
