//! The connector's page, once as the content template has it and once as the active connector has it
//! (spec common-2 §4.8, §4.9, §4.10).

use super::super::{Assembly, instruction_steps};
use super::azure_functions;
use crate::arm::{Object, Value};
use crate::solution::data_connector::DataConnector;
use crate::source::{self, Node, equals_ignoring_case};

/// The members of which V3 replaces an empty value in the page itself.
const REPLACED_WHEN_EMPTY: [&str; 3] = ["graphQueries", "dataTypes", "sampleQueries"];

/// What the content template says of a page that the product knows.
const FIRST_PARTY_MEMBERS: [&str; 7] =
    ["id", "title", "publisher", "descriptionMarkdown", "graphQueries", "connectivityCriterias", "dataTypes"];

/// The member that both copies may get behind all others.
const BANNER: &str = "additionalRequirementBanner";

/// A connector's page with the changes that show in both copies.
pub(super) struct UiConfig<'a> {
    connector: &'a DataConnector,
    id: String,
    page: Object,
}

impl<'a> UiConfig<'a> {
    /// The page as V3 changes it: empty lists replaced, steps cleaned, the title completed, the preview flag off.
    pub(super) fn new(connector: &'a DataConnector, number: usize, assembly: &mut Assembly<'_>) -> Self {
        let id = format!("[variables('_uiConfigId{number}')]");
        let mut page = Object::new();
        for member in connector.ui().members() {
            let is = |name: &str| equals_ignoring_case(&member.key, name);
            let replaced = connector.polling().is_none() && REPLACED_WHEN_EMPTY.into_iter().any(is);
            let value = if is("id") {
                id.as_str().into()
            } else if replaced && member.value.counts_none() {
                assembly.empty_array().into()
            } else if is("instructionSteps") {
                instruction_steps::clean(&member.value)
            } else if is("title") && !connector.is_first_party {
                azure_functions::title(&member.value, connector.ui())
            } else if is("availability") && !connector.is_first_party {
                without_preview(&member.value)
            } else {
                member.value.to_json()
            };
            page.insert(member.key.clone(), value);
        }
        let polling = connector.polling().filter(|_| connector.active_root().is_none());
        let banner = polling.and_then(|polling| polling.resource.get(BANNER)).filter(|banner| banner.is_truthy());
        if let Some(banner) = banner.filter(|_| entry(&page, BANNER).is_none()) {
            page.insert(BANNER.to_owned(), banner.to_json());
        }
        Self { connector, id, page }
    }

    /// The title that shows.
    pub(super) fn title(&self) -> Value {
        value(&self.page, "title")
    }

    /// The page inside the content template. Of a page that the product knows, seven members, spelled as in the file,
    /// `null` where the file lacks them (fixture `Tailspin First Party`).
    pub(super) fn templated(&self) -> Value {
        if !self.connector.is_first_party {
            return self.page.clone().into();
        }
        let members = FIRST_PARTY_MEMBERS.into_iter().map(|name| match entry(&self.page, name) {
            Some((key, value)) => (key.clone(), value.clone()),
            None => (name.to_owned(), Value::Null),
        });
        members.collect::<Object>().into()
    }

    /// The page of the active connector: that of a polling connector as it is, of any other a fixed choice of members
    /// in a fixed order.
    pub(super) fn active(&self, assembly: &mut Assembly<'_>) -> Value {
        let Some(root) = self.connector.active_root() else {
            return self.page.clone().into();
        };
        let page = if self.connector.polling().is_some() { members(root) } else { self.page.clone() };
        let mut active = Object::new();
        for name in ["title", "publisher", "descriptionMarkdown"] {
            active.insert(name.to_owned(), value(&page, name));
        }
        for name in ["graphQueries", "dataTypes"] {
            active.insert(name.to_owned(), list(root.get(name), assembly));
        }
        let connectivity = ["connectivityCriterias", "connectivityCriteria"];
        if let Some(name) = connectivity.into_iter().find(|name| !value(&page, name).is_null()) {
            active.insert(name.to_owned(), value(&page, name));
        }
        if !self.connector.is_first_party {
            active.insert("sampleQueries".to_owned(), list(root.get("sampleQueries"), assembly));
            for name in ["availability", "permissions", "instructionSteps"] {
                active.insert(name.to_owned(), value(&page, name));
            }
        }
        active.insert("id".to_owned(), self.id.as_str().into());
        if let Some(banner) = root.get(BANNER).filter(|banner| banner.is_truthy()) {
            active.insert(BANNER.to_owned(), banner.to_json());
        }
        active.into()
    }
}

/// A list of one text becomes the text, anything else that is no list a list of one; what is empty or false, and a
/// list of one such element, becomes the empty list (spec common-2 §4.3; fixture `Tailspin Empty Values`).
fn list(value: Option<&Node>, assembly: &mut Assembly<'_>) -> Value {
    let Some(value) = value.filter(|value| value.is_truthy() && !value.counts_none()) else {
        return assembly.empty_array().into();
    };
    let unwrapped = match value.as_array() {
        Some([only]) => only,
        _ => value,
    };
    match &unwrapped.value {
        source::Value::String(_) | source::Value::Array(_) => unwrapped.to_json(),
        _ => Value::Array(vec![unwrapped.to_json()]),
    }
}

/// A connector is never packaged as a preview. Only `true`, 1 and the text `true` are turned off; an object without
/// the flag, alone or in a list, gets it (fixture `Tailspin Preview Flags`).
fn without_preview(availability: &Node) -> Value {
    match &availability.value {
        source::Value::Object(_) => {
            let flag = availability.member("isPreview");
            let mut object = members(availability);
            match flag {
                Some(flag) if is_true(&flag.value) => object.insert(flag.key.clone(), false.into()),
                Some(_) => None,
                None => object.insert("isPreview".to_owned(), false.into()),
            };
            object.into()
        }
        source::Value::Array(items) => items.iter().map(with_preview_flag).collect(),
        _ => availability.to_json(),
    }
}

fn with_preview_flag(item: &Node) -> Value {
    if item.as_object().is_none() || item.get("isPreview").is_some() {
        return item.to_json();
    }
    let mut object = members(item);
    object.insert("isPreview".to_owned(), false.into());
    object.into()
}

fn members(node: &Node) -> Object {
    node.members().map(|member| (member.key.clone(), member.value.to_json())).collect()
}

/// Whether a value compares equal to true.
fn is_true(value: &Node) -> bool {
    match &value.value {
        source::Value::Bool(truth) => *truth,
        source::Value::String(text) => equals_ignoring_case(text, "true"),
        source::Value::Number(number) => number.to_text() == "1",
        source::Value::Array(items) => items.iter().any(is_true),
        source::Value::Null | source::Value::DateTime(_) | source::Value::Object(_) => false,
    }
}

fn entry<'a>(object: &'a Object, name: &str) -> Option<(&'a String, &'a Value)> {
    object.iter().find(|(key, _)| equals_ignoring_case(key, name))
}

fn value(object: &Object, name: &str) -> Value {
    entry(object, name).map_or(Value::Null, |(_, value)| value.clone())
}
