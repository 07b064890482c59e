//! Hunting queries: what a package holds of them (spec common-2 §5).

use serde_json::json;

use super::Assembly;
use super::content_metadata::ContentMetadata;
use super::content_template::{ContentTemplate, product_id, template_name};
use crate::arm::Value;
use crate::arm::layout::{SAVED_SEARCHES_API_VERSION, WORKSPACE_LOCATION};
use crate::solution::ContentKind;
use crate::solution::hunting_query::HuntingQuery;

const KIND: &str = "HuntingQuery";

/// The type that V3 gives to the saved search of a query; that of functions has `workspaces` in it.
const SAVED_SEARCH: &str = "Microsoft.OperationalInsights/savedSearches";

/// Adds one query's resource, variables, dependency and texts.
pub(super) fn assemble(query: &HuntingQuery, assembly: &mut Assembly<'_>) {
    let number = assembly.next_number(ContentKind::HuntingQuery);
    if number == 1 {
        add_step(assembly);
    }
    let object = format!("huntingQueryObject{number}");
    let variable = |member: &str| format!("variables('{object}').{member}{number}");
    let content_id = variable("_huntingQuerycontentId");
    let version = format!("[{}]", variable("huntingQueryVersion"));
    let parent_id = format!("resourceId('{SAVED_SEARCH}', {content_id})");
    let content = &query.content;
    let name = content.copied("name");
    assembly.add_criterion(KIND, format!("[{content_id}]"), version.clone());
    assembly.add_variable(
        &object,
        json!({
            format!("huntingQueryVersion{number}"): content.version,
            format!("_huntingQuerycontentId{number}"): content.id,
            format!("huntingQueryTemplateSpecName{number}"): template_name("hq", &format!("'{}'", content.id)),
        }),
    );

    let solution = assembly.solution;
    let metadata = ContentMetadata {
        name: format!(
            "[concat(parameters('workspace'),'/Microsoft.SecurityInsights/',concat('HuntingQuery-', last(split({parent_id},'/'))))]"
        ),
        description: format!("{} Hunting Query {number}", solution.name),
        parent_id: format!("[{parent_id}]"),
        content_id: format!("[{content_id}]"),
        kind: KIND,
        version: version.clone(),
    };
    let template = ContentTemplate {
        name: format!("[{}]", variable("huntingQueryTemplateSpecName")),
        description: format!(
            "{}_HuntingQueries Hunting Query with template version {}",
            content.stem, solution.version
        ),
        content_version: version.into(),
        parameters: json!({}),
        variables: json!({}),
        resources: vec![saved_search(query, number, &solution.name), metadata.into_resource(assembly)],
        metadata: None,
        content_id: format!("[{content_id}]"),
        content_kind: KIND,
        display_name: name.clone(),
        product_id: product_id("hq", KIND, &content_id, &format!("'{}'", content.version)),
        version: content.version.as_str().into(),
    };
    assembly.resources.push(template.into_resource());
    assembly.add_element(json!({
        "name": format!("huntingquery{number}"),
        "type": "Microsoft.Common.Section",
        "label": name,
        "elements": text_elements(query, number),
    }));
}

fn saved_search(query: &HuntingQuery, number: usize, solution_name: &str) -> Value {
    let texts = [("description", &query.description), ("tactics", &query.tactics), ("techniques", &query.techniques)];
    let tags: Vec<Value> =
        texts.into_iter().filter_map(|(name, text)| Some(json!({ "name": name, "value": text.as_deref()? }))).collect();
    json!({
        "type": SAVED_SEARCH,
        "apiVersion": SAVED_SEARCHES_API_VERSION,
        "name": format!("{}_Hunting_Query_{number}", solution_name.replace(' ', "_")),
        "location": WORKSPACE_LOCATION,
        "properties": {
            "eTag": "*",
            "displayName": query.content.copied("name"),
            "category": "Hunting Queries",
            "query": query.content.copied("query"),
            "version": 2,
            "tags": tags,
        },
    })
}

/// What the wizard says about a query; a description without connectors ends in a blank (fixture
/// `Adatum Hunting Queries`).
fn text_elements(query: &HuntingQuery, number: usize) -> Vec<Value> {
    let prefix = query.description.as_ref().map_or_else(String::new, |description| format!("{description} "));
    let text = query.required_data.as_ref().map_or_else(
        || prefix.clone(),
        |required| {
            let (ids, types) = (&required.connector_ids, &required.data_types);
            format!("{prefix}This hunting query depends on {ids} data connector ({types} Parser or Table)")
        },
    );
    if text.is_empty() {
        return Vec::new();
    }
    vec![json!({
        "name": format!("huntingquery{number}-text"),
        "type": "Microsoft.Common.TextBlock",
        "options": { "text": text },
    })]
}

fn add_step(assembly: &mut Assembly<'_>) {
    let text = assembly.solution.data_file.text_or(
        "HuntingQueryBladeDescription",
        "This solution installs the following hunting queries. After installing the solution, run these hunting queries to hunt for threats in Manage solution view. ",
    );
    assembly.add_step(json!({
        "name": "huntingqueries",
        "label": "Hunting Queries",
        "bladeTitle": "Hunting Queries",
        "elements": [
            { "name": "huntingqueries-text", "type": "Microsoft.Common.TextBlock", "options": { "text": text } },
            {
                "name": "huntingqueries-link",
                "type": "Microsoft.Common.TextBlock",
                "options": {
                    "link": { "label": "Learn more", "uri": "https://docs.microsoft.com/azure/sentinel/hunting" },
                },
            },
        ],
    }));
}
