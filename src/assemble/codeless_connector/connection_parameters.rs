//! The parameters of a connections template: what the user enters when a connection is made (spec ccf §§10, 18).

use serde_json::json;

use super::object::{has_name_like, position};
use crate::arm::{Object, Value};

/// How a parameter is declared that stands for a placeholder.
#[derive(Clone, Copy, Debug)]
pub(super) struct Declaration {
    /// Whether the default says nothing of what to enter.
    pub(super) is_secret: bool,
    /// The parameter's least length.
    pub(super) least_length: u8,
}

impl Declaration {
    /// A secret of a least length.
    pub(super) const fn secret(least_length: u8) -> Self {
        Self { is_secret: true, least_length }
    }
}

/// The parameters in the order of their declaration.
#[derive(Debug, Default)]
pub(super) struct ConnectionParameters {
    entries: Object,
}

impl ConnectionParameters {
    /// Declares the parameter of a placeholder. V3 leaves it out where the name is part of a name that is there
    /// (spec ccf quirk Q12, fixture `Litware Request Forms`).
    pub(super) fn declare(&mut self, name: &str, declaration: Declaration) {
        let default = if declaration.is_secret { "-NA-".to_owned() } else { format!("Enter {name} value") };
        let least_length = declaration.least_length;
        self.add_unless_like(
            name,
            json!({ "defaultValue": default, "type": "securestring", "minLength": least_length }),
        );
    }

    /// Declares a parameter that stands for the workspace.
    pub(super) fn declare_workspace(&mut self, name: &str) {
        self.add_unless_like(name, json!({ "defaultValue": "[parameters('workspace')]", "type": "securestring" }));
    }

    /// Declares the parameter that makes names of connections unique.
    pub(super) fn declare_guid_value(&mut self) {
        self.add_unless_like("guidValue", json!({ "defaultValue": "[[newGuid()]", "type": "securestring" }));
    }

    /// Adds a parameter unless one of exactly that name is there.
    pub(super) fn add(&mut self, name: &str, value: Value) {
        if position(&self.entries, name).is_none() {
            self.entries.insert(name.to_owned(), value);
        }
    }

    /// Adds the parameters of the page's fields: an equal one that is there stays in its place, another gives way.
    pub(super) fn merge(&mut self, of_page: Object) {
        for (name, value) in of_page {
            if let Some(present) = position(&self.entries, &name) {
                if is_covered(&value, &self.entries[&present]) {
                    continue;
                }
                self.entries.shift_remove(&present);
            }
            self.entries.insert(name, value);
        }
    }

    /// Whether a parameter of exactly that name is declared.
    pub(super) fn has(&self, name: &str) -> bool {
        position(&self.entries, name).is_some()
    }

    /// The parameters as they stand in the template.
    pub(super) fn into_object(self) -> Object {
        self.entries
    }

    fn add_unless_like(&mut self, name: &str, value: Value) {
        if !has_name_like(&self.entries, name) {
            self.entries.insert(name.to_owned(), value);
        }
    }
}

/// Whether every member of a field's parameter is there with the same value, letter case ignored; objects never are.
fn is_covered(of_page: &Value, present: &Value) -> bool {
    of_page.as_object().into_iter().flatten().all(|(name, value)| match (value, &present[name]) {
        (Value::String(left), Value::String(right)) => crate::source::equals_ignoring_case(left, right),
        (Value::Object(_), _) => false,
        (left, right) => left == right,
    })
}
