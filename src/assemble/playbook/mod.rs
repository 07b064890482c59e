//! Playbooks, custom connectors and function apps: the content template, its variables, and the wizard's step
//! (spec common-1 §17).

mod blanks;
mod escaping;
mod hidden_link;
mod inner_variables;
mod metadata;
mod registry;
mod resources;
mod weightless;

use serde_json::json;

use super::Assembly;
use super::content_template::{ContentTemplate, product_id, template_name};
use crate::arm::layout::{METADATA, METADATA_API_VERSION};
use crate::arm::{Object, Value};
use crate::solution::ContentKind;
use crate::solution::playbook::{Kind, Playbook};
use crate::source::Node;

use inner_variables::InnerVariables;
pub(super) use registry::Registry;

/// The text of the wizard's step where the data file gives none.
const BLADE_TEXT: &str = "This solution installs the Playbook templates to help implement your Security Orchestration, Automation and Response (SOAR) operations. After installing the solution, these will be deployed under Playbook Templates in the Automation blade in Microsoft Sentinel. They can be configured and managed from the Manage solution view in Content Hub.";

/// The version of a playbook that gives none.
const DEFAULT_VERSION: &str = "1.0";

/// Adds one file's resources, variables, dependency and texts.
pub(super) fn assemble(playbook: &Playbook, assembly: &mut Assembly<'_>) {
    let number = assembly.next_number(ContentKind::Playbook);
    let folder = &playbook.folder;
    assembly.add_variable(folder, folder.as_str());
    assembly.add_variable(&format!("_{folder}"), format!("[variables('{folder}')]"));
    let version_reference = format!("[variables('playbookVersion{number}')]");
    let (kind, _) = kind_names(&playbook.kind);
    assembly.add_criterion(kind, format!("[variables('_{folder}')]"), version_reference.clone());
    if number == 1 {
        add_step(assembly);
    }
    let mut variables = InnerVariables::of(playbook.variables.as_ref());
    let mut resources = resources::packaged(playbook, &mut variables, assembly);
    let version = playbook.version.as_ref().map_or_else(|| DEFAULT_VERSION.into(), Node::to_json);
    let display_name = playbook.display_name.as_ref().map_or_else(|| folder.as_str().into(), Node::to_json);
    let display_text = playbook.display_name.as_ref().map_or_else(|| folder.clone(), Node::to_text);
    add_variables(playbook, number, version.clone(), assembly);
    resources.push(metadata_resource(playbook, number, assembly));
    register(playbook, number, assembly);
    let content = ContentTemplate {
        name: format!("[variables('playbookTemplateSpecName{number}')]"),
        description: format!("{display_text} Playbook with template version {}", assembly.solution.version),
        content_version: version_reference.as_str().into(),
        parameters: playbook.parameters.as_ref().map_or(Value::Null, Node::to_json),
        variables: variables.finish(added_variables(playbook, number)).into(),
        resources,
        metadata: metadata::template_metadata(playbook, &version, assembly),
        content_id: format!("[variables('_playbookContentId{number}')]"),
        content_kind: kind,
        display_name,
        product_id: format!("[variables('_playbookcontentProductId{number}')]"),
        version: version_reference.into(),
    };
    assembly.resources.push(content.into_resource());
}

/// The content kind, and its short name in ids.
fn kind_names(kind: &Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Playbook => ("Playbook", "pl"),
        Kind::CustomConnector(_) => ("LogicAppsCustomConnector", "lc"),
        Kind::FunctionApp(_) => ("AzureFunction", "fa"),
    }
}

fn add_step(assembly: &mut Assembly<'_>) {
    let text = assembly.solution.data_file.text_or("PlaybooksBladeDescription", BLADE_TEXT);
    assembly.add_step(json!({
        "name": "playbooks",
        "label": "Playbooks",
        "subLabel": { "preValidation": "Configure the playbooks", "postValidation": "Done" },
        "bladeTitle": "Playbooks",
        "elements": [
            { "name": "playbooks-text", "type": "Microsoft.Common.TextBlock", "options": { "text": text } },
            {
                "name": "playbooks-link",
                "type": "Microsoft.Common.TextBlock",
                "options": {
                    "link": {
                        "label": "Learn more",
                        "uri": "https://docs.microsoft.com/azure/sentinel/tutorial-respond-threats-playbook?WT.mc_id=Portal-Microsoft_Azure_CreateUIDef",
                    }
                },
            },
        ],
    }));
}

/// The package's variables of one playbook (spec common-1 §17.8); the product id comes last in V3, too, because
/// nothing else is added in between.
fn add_variables(playbook: &Playbook, number: usize, version: Value, assembly: &mut Assembly<'_>) {
    let (kind, short) = kind_names(&playbook.kind);
    assembly.add_variable(&format!("playbookVersion{number}"), version);
    assembly.add_variable(&format!("playbookContentId{number}"), playbook.folder.as_str());
    let content_id = format!("variables('_playbookContentId{number}')");
    assembly.add_variable(&format!("_playbookContentId{number}"), format!("[variables('playbookContentId{number}')]"));
    if matches!(playbook.kind, Kind::Playbook) {
        let id = format!("[resourceId('Microsoft.Logic/workflows', variables('playbookContentId{number}'))]");
        assembly.add_variable(&format!("playbookId{number}"), id);
    }
    assembly.add_variable(&format!("playbookTemplateSpecName{number}"), template_name(short, &content_id));
    assembly.add_workspace_resource_id();
    let product_id = product_id(short, kind, &content_id, &format!("variables('playbookVersion{number}')"));
    assembly.add_variable(&format!("_playbookcontentProductId{number}"), product_id);
}

/// Makes connectors and function apps known to the playbooks that follow.
fn register(playbook: &Playbook, number: usize, assembly: &mut Assembly<'_>) {
    match &playbook.kind {
        Kind::Playbook => {}
        Kind::CustomConnector(connector) => {
            assembly.counts.custom_connectors += 1;
            if let Some(name) = &connector.shared_name {
                assembly.registry.add_custom_connector(&name.text, &playbook.folder, number);
            }
        }
        Kind::FunctionApp(name) => {
            assembly.counts.function_apps += 1;
            if let Some(name) = name {
                assembly.registry.add_function_app(&name.text, &playbook.folder, number);
            }
        }
    }
}

/// The metadata of the playbook, the last resource of its template. What it refers to stands in the package for a
/// playbook, and in the inner template for a connector or a function app.
fn metadata_resource(playbook: &Playbook, number: usize, assembly: &Assembly<'_>) -> Value {
    let (kind, _) = kind_names(&playbook.kind);
    let (bracket, workspace) = match playbook.kind {
        Kind::Playbook => ("[", "parameters('workspace')"),
        Kind::CustomConnector(_) | Kind::FunctionApp(_) => ("[[", "variables('workspace-name')"),
    };
    let mut properties = json!({
        "parentId": format!("{bracket}variables('playbookId{number}')]"),
        "contentId": format!("[variables('_playbookContentId{number}')]"),
        "kind": kind,
        "version": format!("[variables('playbookVersion{number}')]"),
        "source": assembly.source(),
        "author": assembly.author(),
        "support": assembly.support(),
    });
    let criteria = resources::dependencies(playbook, assembly);
    if !criteria.is_empty() {
        properties["dependencies"] = json!({ "criteria": criteria });
    }
    let mut metadata = Object::new();
    metadata.insert("type".into(), METADATA.into());
    metadata.insert("apiVersion".into(), METADATA_API_VERSION.into());
    let name = format!(
        "{bracket}concat({workspace},'/Microsoft.SecurityInsights/',concat('{kind}-', last(split(variables('playbookId{number}'),'/'))))]"
    );
    metadata.insert("name".into(), name.into());
    metadata.insert("properties".into(), properties);
    metadata.into()
}

/// The variables that every inner template needs, behind the author's.
fn added_variables(playbook: &Playbook, number: usize) -> Vec<(String, String)> {
    let id = match &playbook.kind {
        Kind::Playbook => None,
        Kind::CustomConnector(connector) => Some(format!("'Microsoft.Web/customApis', {}", connector.name)),
        Kind::FunctionApp(_) => Some(format!("'Microsoft.Logic/workflows', variables('playbookContentId{number}')")),
    };
    let mut added =
        vec![("workspace-location-inline".to_owned(), "[concat('[resourceGroup().locatio', 'n]')]".to_owned())];
    if let Some(id) = id {
        added.push((format!("playbookContentId{number}"), playbook.folder.clone()));
        added.push((format!("playbookId{number}"), format!("[[resourceId({id})]")));
    }
    added.push(("workspace-name".to_owned(), "[parameters('workspace')]".to_owned()));
    let workspace = "[[resourceId('microsoft.OperationalInsights/Workspaces', variables('workspace-name'))]";
    added.push(("workspaceResourceId".to_owned(), workspace.to_owned()));
    added
}
