//! Parsers: a content template, an active function and its metadata (spec common-3 §8, §9).

use serde_json::json;

use super::Assembly;
use super::content_template::{ContentTemplate, product_id, template_name};
use crate::arm::Value;
use crate::arm::layout::{
    METADATA, METADATA_API_VERSION, SAVED_SEARCHES, SAVED_SEARCHES_API_VERSION, WORKSPACE_LOCATION,
};
use crate::solution::ContentKind;
use crate::solution::parser::Parser;

/// Adds one parser.
pub(super) fn assemble(parser: &Parser, assembly: &mut Assembly<'_>) {
    let number = assembly.next_number(ContentKind::Parser);
    let object = format!("variables('parserObject{number}')");
    let content_id = format!("{}-Parser", parser.alias);
    assembly.add_variable(
        &format!("parserObject{number}"),
        json!({
            (format!("_parserName{number}")): format!("[concat(parameters('workspace'),'/','{}')]", parser.name),
            (format!("_parserId{number}")): resource_id(parser),
            (format!("parserTemplateSpecName{number}")): template_name("pr", &format!("'{content_id}'")),
            (format!("parserVersion{number}")): parser.version.to_json(),
            (format!("parserContentId{number}")): content_id,
        }),
    );
    let version = format!("[{object}.parserVersion{number}]");
    let content_id = format!("[{object}.parserContentId{number}]");
    assembly.add_criterion("Parser", content_id.clone(), version.clone());
    let name = format!("[{object}._parserName{number}]");
    let properties = function_properties(parser);
    let metadata = metadata(parser, number, assembly);
    let function = json!({
        "name": name,
        "apiVersion": SAVED_SEARCHES_API_VERSION,
        "type": SAVED_SEARCHES,
        "location": WORKSPACE_LOCATION,
        "properties": properties,
    });
    let template = ContentTemplate {
        name: format!("[{object}.parserTemplateSpecName{number}]"),
        description: format!("{} Data Parser with template version {}", parser.file_stem, assembly.solution.version),
        content_version: version.clone().into(),
        parameters: json!({}),
        variables: json!({}),
        resources: vec![function, metadata.inner],
        metadata: None,
        content_id,
        content_kind: "Parser",
        display_name: parser.display_name.as_str().into(),
        product_id: product_id(
            "pr",
            "Parser",
            &format!("{object}.parserContentId{number}"),
            &format!("'{}'", parser.version.to_text()),
        ),
        version: version.into(),
    };
    assembly.resources.push(template.into_resource());
    assembly.resources.push(json!({
        "type": SAVED_SEARCHES,
        "apiVersion": SAVED_SEARCHES_API_VERSION,
        "name": name,
        "location": WORKSPACE_LOCATION,
        "properties": properties,
    }));
    assembly.resources.push(metadata.active);
}

fn resource_id(parser: &Parser) -> String {
    format!(
        "[resourceId('Microsoft.OperationalInsights/workspaces/savedSearches', parameters('workspace'), '{}')]",
        parser.name
    )
}

fn function_properties(parser: &Parser) -> Value {
    let structure = parser.structure.as_ref();
    json!({
        "eTag": "*",
        "displayName": parser.display_name,
        "category": structure.map_or("Samples", |structure| structure.category.as_str()),
        "functionAlias": parser.alias,
        "query": parser.query,
        "functionParameters": structure.map_or("", |structure| structure.parameters.as_str()),
        "version": if structure.is_some() { 2 } else { 1 },
        "tags": [{
            "name": "description",
            "value": structure.map_or(parser.display_name.as_str(), |structure| structure.description.as_str()),
        }],
    })
}

/// The two metadata resources of a parser, which V3 writes with different member orders.
struct Metadata {
    inner: Value,
    active: Value,
}

fn metadata(parser: &Parser, number: usize, assembly: &Assembly<'_>) -> Metadata {
    let object = format!("variables('parserObject{number}')");
    let name = format!(
        "[concat(parameters('workspace'),'/Microsoft.SecurityInsights/',concat('Parser-', last(split({object}._parserId{number},'/'))))]"
    );
    let depends_on = format!("[{object}._parserId{number}]");
    let properties = |source: Value| {
        json!({
            "parentId": resource_id(parser),
            "contentId": format!("[{object}.parserContentId{number}]"),
            "kind": "Parser",
            "version": format!("[{object}.parserVersion{number}]"),
            "source": source,
            "author": assembly.author(),
            "support": assembly.support(),
        })
    };
    let solution = assembly.solution.name.as_str();
    Metadata {
        inner: json!({
            "type": METADATA,
            "apiVersion": METADATA_API_VERSION,
            "name": name,
            "dependsOn": [depends_on],
            "properties": properties(json!({ "name": solution, "kind": "Solution", "sourceId": "[variables('_solutionId')]" })),
        }),
        active: json!({
            "type": METADATA,
            "apiVersion": METADATA_API_VERSION,
            "location": WORKSPACE_LOCATION,
            "name": name,
            "dependsOn": [depends_on],
            "properties": properties(assembly.source()),
        }),
    }
}
