//! The custom connectors and function apps packaged so far, by the names under which playbooks look for them
//! (spec common-1 §17.7, §17.10).

use indexmap::IndexMap;
use serde_json::json;

use crate::arm::Value;

/// What playbooks may depend on.
#[derive(Debug, Default)]
pub(in crate::assemble) struct Registry {
    custom_connectors: IndexMap<String, Value>,
    function_apps: IndexMap<String, Value>,
}

impl Registry {
    pub(super) fn add_custom_connector(&mut self, name: &str, folder: &str, number: usize) {
        self.custom_connectors.insert(name.to_uppercase(), criterion("LogicAppsCustomConnector", folder, number));
    }

    pub(super) fn add_function_app(&mut self, name: &str, folder: &str, number: usize) {
        self.function_apps.insert(name.to_uppercase(), criterion("AzureFunction", folder, number));
    }

    /// The dependency on a connector. For one that is not packaged before, V3 writes nulls
    /// (fixture `Northwind Connectors`).
    pub(super) fn custom_connector(&self, name: &str) -> Value {
        let unknown = || json!({ "kind": "LogicAppsCustomConnector", "contentId": null, "version": null });
        self.custom_connectors.get(&name.to_uppercase()).map_or_else(unknown, Value::clone)
    }

    /// The dependency on a function app, if it is packaged before.
    pub(super) fn function_app(&self, name: &str) -> Option<Value> {
        self.function_apps.get(&name.to_uppercase()).cloned()
    }
}

fn criterion(kind: &str, folder: &str, number: usize) -> Value {
    json!({
        "kind": kind,
        "contentId": format!("[variables('_{folder}')]"),
        "version": format!("[variables('playbookVersion{number}')]"),
    })
}
