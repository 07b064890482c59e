//! Workbooks: the content template, its variables and parameter, and the wizard's section (spec common-1 §16).

pub(super) mod query;

use serde_json::json;

use super::Assembly;
use super::cleaning::{self, Target};
use super::content_template::{ContentTemplate, product_id, template_name};
use crate::arm::layout::{METADATA, METADATA_API_VERSION, WORKSPACE_LOCATION};
use crate::arm::{self, Object, Value};
use crate::solution::ContentKind;
use crate::solution::workbook::Workbook;
use crate::source::Node;

/// The text of the wizard's step where the data file gives none.
const BLADE_TEXT: &str = "This solution installs workbook(s) to help you gain insights into the telemetry collected in Microsoft Sentinel. After installing the solution, start using the workbook in Manage solution view.";

/// Adds one file's resources, variables, dependency and texts.
pub(super) fn assemble(workbook: &Workbook, assembly: &mut Assembly<'_>) {
    let number = assembly.next_number(ContentKind::Workbook);
    if number == 1 {
        add_step(assembly);
    }
    assembly.add_element(wizard_section(workbook, number));
    let template = cleaning::clean(workbook.template.clone(), Target::Workbook, assembly);
    let serialized = arm::to_compact_text(&template.to_json()) + "\n";
    add_variables(workbook, number, assembly);
    let content_id = format!("variables('_workbookContentId{number}')");
    let version = format!("variables('workbookVersion{number}')");
    let content = ContentTemplate {
        name: format!("[variables('workbookTemplateSpecName{number}')]"),
        description: format!("{} Workbook with template version {}", workbook.key, assembly.solution.version),
        content_version: format!("[{version}]").into(),
        parameters: json!({}),
        variables: json!({}),
        resources: vec![resource(workbook, number, serialized), metadata(workbook, number, assembly)],
        metadata: None,
        content_id: format!("[{content_id}]"),
        content_kind: "Workbook",
        display_name: format!("[parameters('workbook{number}-name')]").into(),
        product_id: format!("[variables('_workbookcontentProductId{number}')]"),
        version: format!("[{version}]").into(),
    };
    let product_id = product_id("wb", "Workbook", &content_id, &version);
    assembly.add_variable(&format!("_workbookcontentProductId{number}"), product_id);
    assembly.resources.push(content.into_resource());
}

fn add_step(assembly: &mut Assembly<'_>) {
    let text = assembly.solution.data_file.text_or("WorkbookBladeDescription", BLADE_TEXT);
    assembly.add_step(json!({
        "name": "workbooks",
        "label": "Workbooks",
        "subLabel": { "preValidation": "Configure the workbooks", "postValidation": "Done" },
        "bladeTitle": "Workbooks",
        "elements": [
            { "name": "workbooks-text", "type": "Microsoft.Common.TextBlock", "options": { "text": text } },
            {
                "name": "workbooks-link",
                "type": "Microsoft.Common.TextBlock",
                "options": {
                    "link": {
                        "label": "Learn more",
                        "uri": "https://docs.microsoft.com/azure/sentinel/tutorial-monitor-your-data",
                    }
                },
            },
        ],
    }));
}

fn wizard_section(workbook: &Workbook, number: usize) -> Value {
    json!({
        "name": format!("workbook{number}"),
        "type": "Microsoft.Common.Section",
        "label": wizard_text(workbook, "title"),
        "elements": [{
            "name": format!("workbook{number}-text"),
            "type": "Microsoft.Common.TextBlock",
            "options": { "text": wizard_text(workbook, "description") },
        }],
    })
}

/// Several metadata entries give a list, none gives null (fixture `Fabrikam Workbook Unlisted`).
fn wizard_text(workbook: &Workbook, name: &str) -> Value {
    let mut texts: Vec<_> =
        workbook.wizard_entries.iter().filter_map(|entry| entry.get(name)).map(Node::to_json).collect();
    if texts.len() < 2 { texts.pop().unwrap_or_default() } else { texts.into() }
}

fn add_variables(workbook: &Workbook, number: usize, assembly: &mut Assembly<'_>) {
    assembly.add_variable(&format!("workbookVersion{number}"), entry_text(workbook, "version"));
    assembly.add_variable(&format!("workbookContentId{number}"), entry_text(workbook, "workbookKey"));
    let title = entry_member(workbook, "title").map(Node::to_json);
    assembly.add_parameter(
        &format!("workbook{number}-name"),
        json!({
            "type": "string",
            "defaultValue": title,
            "minLength": 1,
            "metadata": { "description": "Name for the workbook" },
        }),
    );
    let id = format!("[resourceId('Microsoft.Insights/workbooks', variables('workbookContentId{number}'))]");
    assembly.add_variable(&format!("workbookId{number}"), id);
    let content_id = format!("variables('_workbookContentId{number}')");
    assembly.add_variable(&format!("workbookTemplateSpecName{number}"), template_name("wb", &content_id));
    assembly.add_variable(&format!("_workbookContentId{number}"), format!("[variables('workbookContentId{number}')]"));
    assembly.add_criterion("Workbook", format!("[{content_id}]"), format!("[variables('workbookVersion{number}')]"));
    assembly.add_workspace_resource_id();
}

fn resource(workbook: &Workbook, number: usize, serialized: String) -> Value {
    let mut resource = json!({
        "type": "Microsoft.Insights/workbooks",
        "name": format!("[variables('workbookContentId{number}')]"),
        "location": WORKSPACE_LOCATION,
        "kind": "shared",
        "apiVersion": "2021-08-01",
        "metadata": { "description": entry_text(workbook, "description") },
        "properties": {
            "displayName": format!("[parameters('workbook{number}-name')]"),
            "serializedData": null,
            "version": "1.0",
            "sourceId": "[variables('workspaceResourceId')]",
            "category": "sentinel",
        },
    });
    // The text can be megabytes long; it is moved in, not copied.
    resource["properties"]["serializedData"] = serialized.into();
    resource
}

/// The metadata of the workbook. Its description is the whole entry in one text, not the entry's description
/// (spec common-1 Q-1; fixture `Fabrikam Metadata Full`).
fn metadata(workbook: &Workbook, number: usize, assembly: &Assembly<'_>) -> Value {
    let entry_in_one_text = workbook.entry.as_ref().map_or_else(String::new, Node::to_text);
    let mut properties = json!({
        "description": format!("{entry_in_one_text}.description"),
        "parentId": format!("[variables('workbookId{number}')]"),
        "contentId": format!("[variables('_workbookContentId{number}')]"),
        "kind": "Workbook",
        "version": format!("[variables('workbookVersion{number}')]"),
        "source": assembly.source(),
        "author": assembly.author(),
        "support": assembly.support(),
    });
    for name in ["previewImages", "previewImagesDark"] {
        if let Some(images) = entry_member(workbook, name) {
            properties[name] = images.to_json();
        }
    }
    let criteria = criteria(workbook);
    if !criteria.is_empty() {
        properties["dependencies"] = json!({ "operator": "AND", "criteria": criteria });
    }
    let mut metadata = Object::new();
    metadata.insert("type".into(), METADATA.into());
    metadata.insert("apiVersion".into(), METADATA_API_VERSION.into());
    metadata.insert("name".into(), format!("[concat(parameters('workspace'),'/Microsoft.SecurityInsights/',concat('Workbook-', last(split(variables('workbookId{number}'),'/'))))]").into());
    metadata.insert("properties".into(), properties);
    if let Some(description) = description(number, assembly) {
        metadata.insert("description".into(), description);
    }
    metadata.into()
}

fn criteria(workbook: &Workbook) -> Vec<Value> {
    let lists = [("dataTypesDependencies", "DataType"), ("dataConnectorsDependencies", "DataConnector")];
    let of_list = |(name, kind): (&str, &'static str)| {
        let ids = entry_member(workbook, name).filter(|ids| !ids.is_null());
        let ids = ids.map_or(&[][..], |ids| ids.as_array().unwrap_or(std::slice::from_ref(ids)));
        ids.iter().map(|id| json!({ "contentId": id.to_text(), "kind": kind })).collect::<Vec<_>>()
    };
    lists.into_iter().flat_map(of_list).collect()
}

/// The data file's `WorkbookDescription`, by position where it is a list; beyond the end of the list it is null.
fn description(number: usize, assembly: &Assembly<'_>) -> Option<Value> {
    let given = assembly.solution.data_file.get("WorkbookDescription")?;
    let Some(texts) = given.as_array() else {
        return Some(given.to_json()).filter(|text| *text != "");
    };
    Some(texts.get(number - 1).map_or(Value::Null, Node::to_json)).filter(|text| *text != "")
}

fn entry_member<'a>(workbook: &'a Workbook, name: &str) -> Option<&'a Node> {
    workbook.entry.as_ref()?.get(name)
}

fn entry_text(workbook: &Workbook, name: &str) -> String {
    entry_member(workbook, name).map_or_else(String::new, Node::to_text)
}
