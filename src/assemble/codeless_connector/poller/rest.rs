//! Pollers of REST APIs, web sockets and Oracle Cloud: sign-in, request, paging, steps (spec ccf §14.2, §14.5).

use std::sync::LazyLock;

use regex::Regex;

use super::fill;
use crate::arm::{Object, Value};
use crate::assemble::codeless_connector::Connections;
use crate::assemble::codeless_connector::connection_parameters::{ConnectionParameters, Declaration};
use crate::assemble::codeless_connector::object::{has_name_like, member, member_mut, names, object_at};
use crate::assemble::codeless_connector::placeholder::{self, Shape};
use crate::solution::codeless_connector::Poller;
use crate::source::equals_ignoring_case;

const SECRET: Declaration = Declaration::secret(4);

/// A placeholder with an index behind it.
static INDEXED: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\{\{(.*?)\}\}(\[[0-9]*\])").expect("the pattern is well formed"));

/// Fills in what the members of a kind do not tell.
pub(super) fn complete(properties: &mut Object, poller: &Poller, connections: &mut Connections<'_>) {
    for member in poller.authentication.map_or(&[][..], |authentication| authentication.members()) {
        fill(properties, *member, connections);
    }
    let parameters = &mut connections.parameters;
    if let Some(request) = object_at(properties, &["request"]) {
        if let Some(endpoint) = member_mut(request, "apiEndpoint") {
            *endpoint = placeholder::filled(endpoint, parameters);
        }
        fill_headers(request, parameters);
    }
    fill_object(properties, "paging", parameters);
    fill_steps(properties, parameters);
    if let Some(request) = object_at(properties, &["request"]) {
        if let Some(query) = object_at(request, &["queryParameters"]) {
            fill_indexed(query, parameters);
        }
        if let Some(template) = member_mut(request, "queryParametersTemplate") {
            *template = placeholder::filled(template, parameters);
        }
    }
    fill_attributes(properties, connections);
}

/// What Oracle Cloud's pollers have beside their sign-in.
pub(super) fn complete_oracle(properties: &mut Object, connections: &mut Connections<'_>) {
    fill_object(properties, "paging", &mut connections.parameters);
    if let Some(request) = object_at(properties, &["request"]) {
        fill_indexed(request, &mut connections.parameters);
    }
}

fn fill_object(properties: &mut Object, name: &str, parameters: &mut ConnectionParameters) {
    if let Some(object) = object_at(properties, &[name]) {
        placeholder::fill_members(object, SECRET, parameters);
    }
}

fn fill_headers(request: &mut Object, parameters: &mut ConnectionParameters) {
    for (_, value) in object_at(request, &["headers"]).into_iter().flatten() {
        *value = placeholder::filled(value, parameters);
    }
}

/// Only the steps that another one names as its next are filled in (fixture `Litware Nested Steps`).
fn fill_steps(properties: &mut Object, parameters: &mut ConnectionParameters) {
    let mut ids = next_steps(properties);
    let configurations = member(properties, "stepCollectorConfigs").and_then(Value::as_object);
    for configuration in configurations.into_iter().flat_map(Object::values).filter_map(Value::as_object) {
        for id in next_steps(configuration) {
            if !ids.iter().any(|other| equals_ignoring_case(other, &id)) {
                ids.push(id);
            }
        }
    }
    for id in ids {
        let Some(request) = object_at(properties, &["stepCollectorConfigs", &id, "request"]) else { continue };
        placeholder::fill_member(request, "apiEndpoint", SECRET, Shape::Own, parameters);
        fill_headers(request, parameters);
    }
}

fn next_steps(holder: &Object) -> Vec<String> {
    let steps = member(holder, "stepInfo").and_then(|info| member(info.as_object()?, "nextSteps"));
    let steps = match steps {
        Some(Value::Array(steps)) => steps.as_slice(),
        Some(step) => std::slice::from_ref(step),
        None => &[],
    };
    let ids = steps.iter().filter_map(|step| member(step.as_object()?, "stepId"));
    ids.map(|id| id.as_str().map_or_else(|| id.to_string(), str::to_owned)).collect()
}

/// An indexed placeholder stands for one of several values; V3 declares nothing for it and joins it with nothing
/// (spec ccf quirk Q18, fixture `Wingtip Oracle Streams`).
fn fill_indexed(object: &mut Object, parameters: &mut ConnectionParameters) {
    for name in names(object) {
        let value = member_mut(object, &name).expect("the name was read from the object");
        match value {
            Value::String(text) if INDEXED.is_match(text) => *text = with_index(text),
            Value::Array(items)
                if items.iter().any(|item| item.as_str().is_some_and(|text| INDEXED.is_match(text))) =>
            {
                for item in items {
                    *item = item.as_str().map_or_else(|| item.to_string(), with_index).into();
                }
            }
            _ => placeholder::fill_member(object, &name, SECRET, Shape::Own, parameters),
        }
    }
}

fn with_index(text: &str) -> String {
    INDEXED.replace_all(text, "[[parameters('$1')$2]").into_owned()
}

fn fill_attributes(properties: &mut Object, connections: &mut Connections<'_>) {
    let comma_separated = connections.connector.fields.comma_separated.as_deref();
    let Some(attributes) = object_at(properties, &["addOnAttributes"]) else { return };
    for name in names(attributes) {
        if comma_separated.is_some_and(|field| equals_ignoring_case(field, &name)) {
            let piece = "[[variables('commaSeparatedArray')[copyIndex()]]";
            *member_mut(attributes, &name).expect("the name was read from the object") = piece.into();
        } else if has_name_like(attributes, &name) {
            placeholder::fill_member(attributes, &name, SECRET, Shape::Own, &mut connections.parameters);
        }
    }
}
