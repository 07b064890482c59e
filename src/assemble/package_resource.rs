//! The resource of the package itself, made where the data file names its `Metadata` (spec common-1 §15).

use serde_json::json;

use super::content_template::product_id;
use super::{Assembly, create_ui};
use crate::arm::layout::{CONTENT_API_VERSION, CONTENT_PACKAGES, WORKSPACE_LOCATION};
use crate::arm::{Object, Value};
use crate::solution::is_packaged_type;
use crate::source::{Node, equals_ignoring_case};

/// Adds the package resource; its dependencies are those of the content added so far. Resources that no package may
/// hold are dropped here, which leaves those of content listed later (fixture `Northwind Saved Searches`).
pub(super) fn assemble(assembly: &mut Assembly<'_>) {
    assembly.resources.retain(|resource| resource["type"].as_str().is_some_and(is_packaged_type));
    let product_id = product_id("sl", "Solution", "variables('_solutionId')", "variables('_solutionVersion')");
    assembly.add_variable("_solutioncontentProductId", product_id);
    let properties = properties(assembly);
    assembly.resources.push(json!({
        "type": CONTENT_PACKAGES,
        "apiVersion": CONTENT_API_VERSION,
        "location": WORKSPACE_LOCATION,
        "properties": properties,
        "name": "[concat(parameters('workspace'),'/Microsoft.SecurityInsights/', variables('_solutionId'))]",
    }));
}

fn properties(assembly: &mut Assembly<'_>) -> Object {
    let solution = assembly.solution;
    let (metadata, data_file) = (&solution.metadata, &solution.data_file);
    let mut properties = Object::new();
    let mut add = |name: &str, value: Value| properties.insert(name.to_owned(), value);
    add("version", solution.version.as_str().into());
    add("kind", "Solution".into());
    add("contentSchemaVersion", "3.0.0".into());
    add("displayName", solution.name.as_str().into());
    add("publisherDisplayName", publisher(metadata.get("support")));
    // The text is replaced when the counts of all content are known.
    add("descriptionHtml", "".into());
    add("contentKind", "Solution".into());
    add("contentProductId", "[variables('_solutioncontentProductId')]".into());
    add("id", "[variables('_solutioncontentProductId')]".into());
    add("icon", data_file.get("Logo").map_or(Value::Null, Node::to_json));
    add("contentId", "[variables('_solutionId')]".into());
    add("parentId", "[variables('_solutionId')]".into());
    add("source", assembly.source());
    add("author", assembly.author());
    if let Some(support) = support(metadata.get("support")) {
        add("support", support);
    }
    if let Some(dependencies) = dependencies(assembly) {
        add("dependencies", dependencies);
    }
    for name in ["firstPublishDate", "lastPublishDate", "providers"] {
        if let Some(value) = metadata.get(name).filter(|value| value.is_truthy()) {
            add(name, value.to_json());
        }
    }
    add("categories", categories(metadata.get("categories")));
    properties
}

/// Microsoft's own solutions are published by the product.
fn publisher(support: Option<&Node>) -> Value {
    let name = support.and_then(|support| support.get_some("name"));
    let tier = support.and_then(|support| support.get("tier")).map_or_else(String::new, Node::to_text);
    if equals_ignoring_case(&tier, "microsoft") {
        return format!("Microsoft Sentinel, {}", name.map_or_else(String::new, Node::to_text)).into();
    }
    name.map_or(Value::Null, Node::to_json)
}

/// The four members that Content Hub shows, in a fixed order; absent when the author gives none of them.
fn support(support: Option<&Node>) -> Option<Value> {
    let names = ["name", "email", "tier", "link"];
    if !names.iter().any(|name| support.is_some_and(|support| support.get(name).is_some())) {
        return None;
    }
    let given = |name: &str| support.and_then(|support| support.get(name)).filter(|value| value.is_truthy());
    let members = names.iter().filter_map(|name| Some(((*name).to_owned(), given(name)?.to_json())));
    Some(members.collect::<Object>().into())
}

/// With dependent solutions V3 leaves the operator out, and all dependencies when there is no content before
/// (fixture `Fabrikam Dependent Only`).
fn dependencies(assembly: &mut Assembly<'_>) -> Option<Value> {
    if assembly.dependency_criteria.is_empty() {
        return None;
    }
    let ids = match assembly.solution.data_file.get("dependentDomainSolutionIds") {
        Some(node) => node.as_array().unwrap_or(std::slice::from_ref(node)),
        None => &[],
    };
    if ids.iter().all(|id| id.as_str() == Some("")) {
        return Some(json!({ "operator": "AND", "criteria": assembly.dependency_criteria }));
    }
    let criteria = ids.iter().map(|id| json!({ "kind": "Solution", "contentId": id.to_text() }));
    assembly.dependency_criteria.extend(criteria);
    Some(json!({ "criteria": assembly.dependency_criteria }))
}

fn categories(categories: Option<&Node>) -> Value {
    let given =
        |name: &str| categories.and_then(|categories| categories.get_some(name)).filter(|value| has_length(value));
    let members =
        ["domains", "verticals"].into_iter().filter_map(|name| Some((name.to_owned(), given(name)?.to_json())));
    members.collect::<Object>().into()
}

/// Lists and texts have a length; V3 copies them when it is not 0.
fn has_length(value: &Node) -> bool {
    value.as_array().map_or_else(|| value.as_str().is_some_and(|text| !text.is_empty()), |items| !items.is_empty())
}

/// Fills in the description, once it is whole.
pub(super) fn set_description(assembly: &mut Assembly<'_>, description: &str) {
    let html = create_ui::without_logo(description);
    for resource in &mut assembly.resources {
        if resource["type"] == CONTENT_PACKAGES {
            resource["properties"]["descriptionHtml"] = super::description_html::render(&html).into();
        }
    }
}
