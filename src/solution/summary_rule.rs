//! Summary rules: what the file must hold to be packaged (spec driver §14).

use super::yaml_content::{Faults, trim_quotes};
use super::{ContentFile, YamlContent};
use crate::diagnostics::Report;
use crate::source::{Document, Node, Value};

/// A summary rule, read.
#[derive(Clone, Debug)]
pub struct SummaryRule {
    /// The whole file, with id and version.
    pub content: YamlContent,
    /// The text of `displayName`, empty where it is missing.
    pub display_name: String,
    /// `description` without blanks and single quotes around it.
    pub description: String,
    /// The data types of all required connectors.
    pub data_types: Vec<serde_json::Value>,
}

/// Reads the mapping that the file holds; `None` when the report says why it cannot be packaged.
pub fn read(file: &ContentFile, document: Document, report: &mut Report) -> Option<SummaryRule> {
    let root = &document.root;
    let mut faults = Faults::new(&document, report);
    let (id, version) = faults.identity("summary rule", "displayName");
    let display_name = root.get_some("displayName").map_or_else(String::new, |node| faults.text(node, "displayName"));
    let ids = ["summary-rule-without-description", "summary-rule-description-not-text"];
    let help = "write `description: |` and the text below it";
    let description = trim_quotes(faults.required_text("description", "summary rule", ids, help)).to_owned();
    let data_types = data_types(root);
    if faults.found() {
        return None;
    }
    Some(SummaryRule {
        content: YamlContent { stem: file.stem().to_owned(), id, version, document },
        display_name,
        description,
        data_types,
    })
}

/// All data types in the order of the connectors; a single one may stand for a list.
fn data_types(root: &Node) -> Vec<serde_json::Value> {
    let Some(node) = root.get_some("requiredDataConnectors") else { return Vec::new() };
    let connectors = node.as_array().unwrap_or(std::slice::from_ref(node));
    let mut data_types = Vec::new();
    for value in connectors.iter().filter_map(|connector| connector.get_some("dataTypes")) {
        match &value.value {
            Value::Array(items) => data_types.extend(items.iter().map(Node::to_json)),
            _ => data_types.push(value.to_json()),
        }
    }
    data_types
}
