//! Summary rules: what a package holds of them (spec driver §14).

use serde_json::json;

use super::Assembly;
use super::content_metadata::ContentMetadata;
use super::content_template::{ContentTemplate, product_id, template_name};
use crate::arm::Value;
use crate::arm::layout::WORKSPACE_LOCATION;
use crate::solution::ContentKind;
use crate::solution::summary_rule::SummaryRule;

const KIND: &str = "SummaryRule";

/// The id of the deployed rule; its leading bracket is doubled, so that it is evaluated one deployment later.
const PARENT_ID: &str = "resourceId('Microsoft.OperationalInsights/workspaces/summaryLogs', parameters('workspace-name'),variables('workspaceResourceId'))";

/// Adds one rule's resource, variables and dependency; the wizard says nothing about it.
pub(super) fn assemble(rule: &SummaryRule, assembly: &mut Assembly<'_>) {
    let number = assembly.next_number(ContentKind::SummaryRule);
    let object = format!("summaryRuleObject{number}");
    let variable = |member: &str| format!("[variables('{object}').{member}{number}]");
    let content_id = variable("_summaryRuleContentId");
    let version = variable("summaryRuleVersion");
    let content = &rule.content;
    assembly.add_variable(
        &object,
        json!({
            format!("summaryRuleName{number}"): format!("[concat(parameters('workspace'),'/','{}')]", rule.display_name),
            format!("summaryRuleVersion{number}"): content.version,
            format!("_summaryRuleContentId{number}"): content.id,
            format!("summaryRuleTemplateSpecName{number}"): template_name("sr", &format!("'{}'", content.id)),
        }),
    );
    let unbracketed = format!("variables('{object}')._summaryRuleContentId{number}");
    let template = ContentTemplate {
        name: variable("summaryRuleTemplateSpecName"),
        description: format!("Description about {} - contentTemplate properties", rule.display_name),
        content_version: version.as_str().into(),
        parameters: json!({}),
        variables: json!({}),
        resources: vec![
            summary_log(rule, &variable("summaryRuleName")),
            metadata(rule, &content_id, &version, assembly),
        ],
        metadata: None,
        content_id: content_id.clone(),
        content_kind: KIND,
        display_name: rule.display_name.as_str().into(),
        product_id: product_id("sr", KIND, &unbracketed, &format!("'{}'", content.version)),
        version: version.as_str().into(),
    };
    let mut resource = template.into_resource();
    resource["properties"]["isDeprecated"] = false.into();
    resource["properties"]["dependencies"] =
        json!({ "operator": "AND", "criteria": [{ "contentId": content_id, "kind": KIND }] });
    assembly.resources.push(resource);
    // The package names a member that the variable spells otherwise (fixture `Adatum Summary Rules`).
    assembly.add_criterion(KIND, variable("_summaryRulecontentId"), version);
}

fn summary_log(rule: &SummaryRule, name: &str) -> Value {
    let content = &rule.content;
    json!({
        "type": "Microsoft.OperationalInsights/workspaces/summaryLogs",
        "apiVersion": "2023-01-01-preview",
        "name": name,
        "location": WORKSPACE_LOCATION,
        "properties": {
            "displayName": content.copied("displayName"),
            "ruleType": "User",
            "description": rule.description,
            "ruleDefinition": {
                "query": content.copied("query"),
                "binSize": content.copied("binSize"),
                "destinationTable": content.copied("destinationTable"),
            },
            "requiredDataConnectors": content.copied("requiredDataConnectors"),
        },
    })
}

fn metadata(rule: &SummaryRule, content_id: &str, version: &str, assembly: &Assembly<'_>) -> Value {
    let metadata = ContentMetadata {
        name: format!(
            "[[concat(parameters('workspace-name'),'/Microsoft.SecurityInsights/',concat('SummaryRule-', last(split({PARENT_ID} ,'/'))))]"
        ),
        description: format!("Description about {} - metadata", rule.display_name),
        parent_id: format!("[[{PARENT_ID}]"),
        content_id: content_id.to_owned(),
        kind: KIND,
        version: version.to_owned(),
    };
    let mut resource = metadata.into_resource(assembly);
    if !rule.data_types.is_empty() {
        let criteria: Vec<_> =
            rule.data_types.iter().map(|data_type| json!({ "contentId": data_type, "kind": "DataType" })).collect();
        resource["properties"]["dependencies"] = json!({ "operator": "AND", "criteria": criteria });
    }
    resource
}
