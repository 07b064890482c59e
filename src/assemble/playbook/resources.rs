//! The resources of a playbook's template: prepared, then cleaned, escaped and freed of blanks (spec common-1 §17.4).

use super::blanks::replace_empty_texts;
use super::escaping::{escape, with_inline_location};
use super::inner_variables::InnerVariables;
use crate::arm;
use crate::assemble::Assembly;
use crate::assemble::cleaning::{self, Target};
use crate::diagnostics::Span;
use crate::solution::playbook::{Connection, Playbook, Role};
use crate::source::{Member, Node, Object, Value, equals_ignoring_case};

/// The resources as they are packaged.
pub(super) fn packaged(
    playbook: &Playbook,
    variables: &mut InnerVariables,
    assembly: &mut Assembly<'_>,
) -> Vec<arm::Value> {
    let mut packaged = Vec::with_capacity(playbook.resources.len() + 1);
    for (index, resource) in playbook.resources.iter().enumerate() {
        let mut node = resource.node.clone();
        match &resource.role {
            Role::Connection(connection) => {
                // Connections are numbered by the position of their resource.
                let reference = api_reference(connection, index + 1, variables, assembly);
                set_api_id(&mut node, reference);
            }
            Role::Workflow => tag_with_workspace(&mut node),
            Role::Other => {}
        }
        let mut node = cleaning::clean(node, Target::Playbook, assembly);
        if let Value::Object(object) = &mut node.value {
            escape(object, variables);
            replace_empty_texts(object, assembly);
        }
        packaged.push(node.to_json());
    }
    packaged
}

/// The dependencies on custom connectors, by connection, and on function apps, by parameter (spec common-1 §17.7).
pub(super) fn dependencies(playbook: &Playbook, assembly: &Assembly<'_>) -> Vec<arm::Value> {
    let connectors = playbook.resources.iter().filter_map(|resource| match &resource.role {
        Role::Connection(connection) => connection.custom_connector.as_deref(),
        Role::Workflow | Role::Other => None,
    });
    let mut criteria: Vec<_> = connectors.map(|name| assembly.registry.custom_connector(name)).collect();
    if playbook.mentions_function_app {
        let parameters = playbook.parameters.iter().flat_map(Node::members);
        let defaults = parameters.filter_map(|parameter| parameter.value.get_str("defaultValue"));
        criteria.extend(defaults.filter_map(|name| assembly.registry.function_app(name)));
    }
    criteria
}

/// The reference that replaces a connection's API id. A variable of the package that happens to hold the same text is
/// taken instead of a new one (fixture `Northwind Playbook Escaping`).
fn api_reference(
    connection: &Connection,
    number: usize,
    variables: &mut InnerVariables,
    assembly: &Assembly<'_>,
) -> String {
    let id = with_inline_location(&connection.api_id);
    let holds_id = |value: &arm::Value| value.as_str().is_some_and(|text| equals_ignoring_case(text, &id));
    match assembly.variables().iter().find(|(_, value)| holds_id(value)) {
        Some((name, _)) => format!("[variables('_{name}')]"),
        None => variables.refer(&format!("connection-{number}"), &id),
    }
}

fn set_api_id(resource: &mut Node, reference: String) {
    let api = member_mut(resource, "properties").and_then(|properties| member_mut(properties, "api"));
    if let Some(id) = api.and_then(|api| member_mut(api, "id")) {
        id.value = Value::String(reference);
    }
}

/// Tags a logic app with the workspace; tags that are no object, null among them, stay as they are.
fn tag_with_workspace(resource: &mut Node) {
    if resource.member("tags").is_none() {
        push(resource, "tags", Value::Object(Object::default()));
    }
    let tag = "hidden-SentinelWorkspaceId";
    if let Some(tags) = member_mut(resource, "tags")
        && tags.member(tag).is_none()
    {
        push(tags, tag, Value::String("[variables('workspaceResourceId')]".to_owned()));
    }
}

/// Adds a member to a node if it is an object.
fn push(node: &mut Node, name: &str, value: Value) {
    if let Value::Object(object) = &mut node.value {
        let span = Span::default();
        object.members.push(Member { key: name.to_owned(), key_span: span, value: Node { value, span } });
    }
}

fn member_mut<'a>(node: &'a mut Node, name: &str) -> Option<&'a mut Node> {
    let Value::Object(object) = &mut node.value else { return None };
    let member = object.members.iter_mut().find(|member| equals_ignoring_case(&member.key, name));
    member.map(|member| &mut member.value)
}
