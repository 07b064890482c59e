//! One poller becomes one connection in the connections template (spec ccf §13).

mod amazon_bucket;
mod audit;
mod push;
mod rest;
mod storage;

use serde_json::json;

use super::Connections;
use super::connection_parameters::Declaration;
use super::connector_name::{self, Suffix};
use super::object::{has_name_like, member, member_mut, object_at, set};
use super::page_parameters::REDIRECT_URI;
use super::placeholder::{self, Shape};
use crate::arm::layout::{DATA_CONNECTORS, WORKSPACE_LOCATION};
use crate::arm::{Object, Value};
use crate::assemble::Assembly;
use crate::solution::codeless_connector::{PlaceholderMember, Poller, PollerKind};
use crate::source::Node;

/// Members of the poller's own that go into the package, in this order.
const ROOT_MEMBERS: [&str; 3] = ["eventGridAdvancedFilters", "condition", "copy"];

/// Adds the connection of a poller.
pub(super) fn assemble(poller: &Poller, connections: &mut Connections<'_>, assembly: &mut Assembly<'_>) {
    let connector = connections.connector;
    let comma_separated = connector.fields.comma_separated.as_deref();
    if let Some(field) = comma_separated {
        // V3 loses the variables that are there (spec ccf quirk Q17, fixture `Litware Comma Separated`).
        connections.variables.clear();
        let pieces = format!("[[split(parameters('{field}'), ',')]");
        connections.variables.insert("commaSeparatedArray".to_owned(), pieces.into());
    }
    let is_random = poller.part.root.get_some("UseRandomGuid").is_none_or(Node::is_truthy);
    if is_random {
        connections.parameters.declare_guid_value();
    }
    connections.parameters.declare_workspace("innerWorkspace");
    let suffix = Suffix { is_random, is_copied: comma_separated.is_some() };
    let name = connector_name::expression(&poller.name, suffix, &mut connections.parameters);
    let Value::Object(mut properties) = poller.properties.to_json() else { return };
    fill_redirect_uri(&mut properties, connections);
    refer_to_rule(&mut properties);
    let mut resource = Object::new();
    resource.insert("name".to_owned(), name.into());
    resource.insert("apiVersion".to_owned(), "2023-02-01-preview".into());
    resource.insert("type".to_owned(), DATA_CONNECTORS.into());
    resource.insert("location".to_owned(), WORKSPACE_LOCATION.into());
    resource.insert("kind".to_owned(), connector.kind_spelling.as_str().into());
    resource.insert("properties".to_owned(), Value::Null);
    add_root_members(&mut resource, poller, comma_separated.is_some());
    for member in connector.kind.members() {
        fill(&mut properties, *member, connections);
    }
    match connector.kind {
        PollerKind::RestApiPoller | PollerKind::WebSocket => rest::complete(&mut properties, poller, connections),
        PollerKind::Oci => rest::complete_oracle(&mut properties, connections),
        PollerKind::AmazonWebServicesS3 => amazon_bucket::complete(&mut properties, assembly),
        PollerKind::Push => push::complete(&mut properties, connections),
        PollerKind::PurviewAudit => audit::complete(&mut properties, connections),
        PollerKind::StorageAccountBlobContainer => storage::complete(&mut resource, &mut properties, connections),
        PollerKind::Gcp => {}
    }
    resource.insert("properties".to_owned(), properties.into());
    connections.resources.push(resource.into());
}

/// Fills in one of the members that the kind or the sign-in has.
fn fill(properties: &mut Object, rule: PlaceholderMember, connections: &mut Connections<'_>) {
    if amazon_bucket::replace(properties, rule, connections) {
        return;
    }
    let declaration = Declaration { is_secret: rule.is_secret, least_length: rule.least_length };
    let shape = if rule.is_list { Shape::List } else { Shape::Own };
    if let Some(object) = object_at(properties, rule.object) {
        placeholder::fill_member(object, rule.name, declaration, shape, &mut connections.parameters);
    }
}

/// The sign-in form declares the parameter, and V3 puts it in place of the whole address. Without a form V3 refers to
/// a parameter that nobody declares; then the address is filled in like any other member.
fn fill_redirect_uri(properties: &mut Object, connections: &mut Connections<'_>) {
    let Some(auth) = object_at(properties, &["auth"]).filter(|auth| has_name_like(auth, REDIRECT_URI)) else { return };
    if member(&connections.of_page, REDIRECT_URI).is_none() {
        placeholder::fill_member(auth, REDIRECT_URI, Declaration::secret(1), Shape::Own, &mut connections.parameters);
    } else if let Some(address) = member_mut(auth, REDIRECT_URI).filter(|address| placeholder::is_in(address)) {
        *address = "[[parameters('redirectUri')]".into();
    }
}

/// The collection endpoint and the rule's id are known only when the connection is made.
fn refer_to_rule(properties: &mut Object) {
    let Some(rule) = object_at(properties, &["dcrConfig"]) else { return };
    for name in ["dataCollectionEndpoint", "dataCollectionRuleImmutableId"] {
        let expression = Value::from(format!("[[parameters('dcrConfig').{name}]"));
        if !has_name_like(rule, name) {
            rule.insert(name.to_owned(), expression);
        } else if let Some(value) = member_mut(rule, name).filter(|value| placeholder::is_in(value)) {
            *value = expression;
        }
    }
}

fn add_root_members(resource: &mut Object, poller: &Poller, is_copied: bool) {
    for name in ROOT_MEMBERS {
        let given = poller.part.root.get(name);
        // Filters are taken over even where they are null.
        if let Some(value) = given.filter(|value| name == ROOT_MEMBERS[0] || !value.is_null()) {
            resource.insert(name.to_owned(), value.to_json());
        }
    }
    if is_copied && member(resource, "copy").is_none() {
        let copy = json!({ "name": "copyObject", "count": "[[length(variables('commaSeparatedArray'))]" });
        set(resource, "copy", copy);
    }
}
