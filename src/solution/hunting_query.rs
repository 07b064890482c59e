//! Hunting queries: what the file must hold to be packaged (spec common-2 §5).

use super::yaml_content::{Faults, trim_quotes};
use super::{ContentFile, YamlContent};
use crate::diagnostics::Report;
use crate::source::{Document, Node, Value};

/// A hunting query, read.
#[derive(Clone, Debug)]
pub struct HuntingQuery {
    /// The whole file, with id and version.
    pub content: YamlContent,
    /// `description` without blanks and single quotes around it.
    pub description: Option<String>,
    /// `tactics`, joined.
    pub tactics: Option<String>,
    /// `relevantTechniques`, joined.
    pub techniques: Option<String>,
    /// What `requiredDataConnectors` names.
    pub required_data: Option<RequiredData>,
}

/// What a query needs, as the wizard tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequiredData {
    /// The ids of all connectors, joined with blanks.
    pub connector_ids: String,
    /// The data types of all connectors, joined with blanks.
    pub data_types: String,
}

/// Reads the mapping that the file holds; `None` when the report says why it cannot be packaged.
pub fn read(file: &ContentFile, document: Document, report: &mut Report) -> Option<HuntingQuery> {
    let root = &document.root;
    let mut faults = Faults::new(&document, report);
    faults.check_source_kind("query");
    let (id, version) = faults.identity("hunting query", "name");
    let description = description(root, &mut faults);
    let tactics = joined(root, "tactics", &mut faults);
    let techniques = joined(root, "relevantTechniques", &mut faults);
    let required_data = required_data(root, &mut faults);
    if faults.found() {
        return None;
    }
    Some(HuntingQuery {
        content: YamlContent { stem: file.stem().to_owned(), id, version, document },
        description,
        tactics,
        techniques,
        required_data,
    })
}

fn description(root: &Node, faults: &mut Faults<'_>) -> Option<String> {
    let node = root.get("description").filter(|node| node.is_truthy())?;
    let Some(text) = node.as_str() else {
        let help = "write `description: |` and the text below it";
        faults.error("hunting-query-description-not-text", node, "the query's `description` is not text", help);
        return None;
    };
    Some(trim_quotes(text).to_owned())
}

/// The items joined with commas, all blanks removed (spec common-2 §5.6).
fn joined(root: &Node, name: &str, faults: &mut Faults<'_>) -> Option<String> {
    let node = root.get(name).filter(|node| node.is_truthy())?;
    if node.as_object().is_some_and(|object| object.members.is_empty()) {
        return None;
    }
    let items = node.as_array().unwrap_or(std::slice::from_ref(node));
    let texts: Vec<_> = items.iter().map(|item| faults.text(item, name)).collect();
    Some(texts.join(",").replace(' ', ""))
}

fn required_data(root: &Node, faults: &mut Faults<'_>) -> Option<RequiredData> {
    let node = root.get("requiredDataConnectors").filter(|node| node.is_truthy())?;
    let connectors = node.as_array().unwrap_or(std::slice::from_ref(node));
    Some(RequiredData {
        connector_ids: collected(connectors, "connectorId", faults),
        data_types: collected(connectors, "dataTypes", faults),
    })
}

/// The values of one member over all connectors, joined with blanks; lists count by their items.
fn collected(connectors: &[Node], name: &str, faults: &mut Faults<'_>) -> String {
    let mut texts = Vec::new();
    for value in connectors.iter().filter_map(|connector| connector.get(name)) {
        match &value.value {
            Value::Array(items) => texts.extend(items.iter().map(|item| faults.text(item, name))),
            _ => texts.push(faults.text(value, name)),
        }
    }
    texts.join(" ")
}
