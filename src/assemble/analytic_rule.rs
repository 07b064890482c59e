//! Analytic rules: what a package holds of them (spec common-3 §5).

use serde_json::json;

use super::Assembly;
use super::content_metadata::ContentMetadata;
use super::content_template::{ContentTemplate, product_id, template_name};
use crate::arm::layout::WORKSPACE_LOCATION;
use crate::arm::{Object, Value};
use crate::solution::ContentKind;
use crate::solution::analytic_rule::AnalyticRule;

const KIND: &str = "AnalyticsRule";

/// Adds one rule's resource, variables, dependency and texts.
pub(super) fn assemble(rule: &AnalyticRule, assembly: &mut Assembly<'_>) {
    let number = assembly.next_number(ContentKind::AnalyticRule);
    if number == 1 {
        add_step(assembly);
    }
    let object = format!("analyticRuleObject{number}");
    let variable = |member: &str| format!("[variables('{object}').{member}{number}]");
    let content_id = variable("_analyticRulecontentId");
    let version = variable("analyticRuleVersion");
    let product_id = variable("_analyticRulecontentProductId");
    let name = rule.content.copied("name");
    assembly.add_criterion(KIND, content_id.clone(), version.clone());

    let resource = json!({
        "type": "Microsoft.SecurityInsights/AlertRuleTemplates",
        "name": content_id,
        "apiVersion": "2023-02-01-preview",
        "kind": rule.kind,
        "location": WORKSPACE_LOCATION,
        "properties": properties(rule, assembly),
    });
    let solution = assembly.solution;
    let metadata = ContentMetadata {
        name: format!(
            "[concat(parameters('workspace'),'/Microsoft.SecurityInsights/',concat('AnalyticsRule-', last(split(variables('{object}').analyticRuleId{number},'/'))))]"
        ),
        description: format!("{} Analytics Rule {number}", solution.name),
        parent_id: variable("analyticRuleId"),
        content_id: content_id.clone(),
        kind: KIND,
        version: version.clone(),
    };
    let template = ContentTemplate {
        name: variable("analyticRuleTemplateSpecName"),
        description: format!(
            "{}_AnalyticalRules Analytics Rule with template version {}",
            rule.content.stem, solution.version
        ),
        content_version: version.as_str().into(),
        parameters: json!({}),
        variables: json!({}),
        resources: vec![resource, metadata.into_resource(assembly)],
        metadata: None,
        content_id,
        content_kind: KIND,
        display_name: name.clone(),
        product_id,
        version: version.into(),
    };
    assembly.resources.push(template.into_resource());
    assembly.add_variable(&object, variables(rule, number));
    assembly.add_element(json!({
        "name": format!("analytic{number}"),
        "type": "Microsoft.Common.Section",
        "label": name,
        "elements": [{
            "name": format!("analytic{number}-text"),
            "type": "Microsoft.Common.TextBlock",
            "options": { "text": rule.description },
        }],
    }));
}

/// The variables of one rule; id and version stand in the expressions as they are (fixture `Adatum Rule Texts`).
fn variables(rule: &AnalyticRule, number: usize) -> Object {
    let (id, version) = (&rule.content.id, &rule.content.version);
    let quoted_id = format!("'{id}'");
    let values = [
        ("analyticRuleVersion", version.clone()),
        ("_analyticRulecontentId", id.clone()),
        ("analyticRuleId", format!("[resourceId('Microsoft.SecurityInsights/AlertRuleTemplates', {quoted_id})]")),
        ("analyticRuleTemplateSpecName", template_name("ar", &quoted_id)),
        ("_analyticRulecontentProductId", product_id("ar", KIND, &quoted_id, &format!("'{version}'"))),
    ];
    values.into_iter().map(|(name, value)| (format!("{name}{number}"), value.into())).collect()
}

fn properties(rule: &AnalyticRule, assembly: &mut Assembly<'_>) -> Object {
    let content = &rule.content;
    let given = |name: &str, default: &str| {
        let value = content.get(name).filter(|value| value.is_truthy());
        value.map_or_else(|| Value::from(default), crate::source::Node::to_json)
    };
    let mut properties = Object::new();
    let mut add = |name: &str, value: Value| properties.insert(name.to_owned(), value);
    add("description", rule.description.as_str().into());
    add("displayName", content.copied("name"));
    add("enabled", false.into());
    add("query", content.copied("query"));
    if let Some(schedule) = &rule.schedule {
        add("queryFrequency", schedule.query_frequency.as_str().into());
        add("queryPeriod", schedule.query_period.as_str().into());
    }
    add("severity", given("severity", "Medium"));
    add("suppressionDuration", "PT1H".into());
    add("suppressionEnabled", false.into());
    if let Some(schedule) = &rule.schedule {
        add("triggerOperator", schedule.trigger_operator.into());
        add("triggerThreshold", content.copied("triggerThreshold"));
    }
    add("status", given("status", "Available"));
    let connectors = &rule.required_data_connectors;
    add("requiredDataConnectors", connectors.clone().unwrap_or_else(|| assembly.empty_array().into()));
    if let Some(tactics) = &rule.tactics {
        add("tactics", tactics.clone());
    }
    let techniques = &rule.techniques;
    for (name, items) in [("subTechniques", &techniques.sub_techniques), ("techniques", &techniques.techniques)] {
        if !items.is_empty() {
            add(name, items.as_slice().into());
        }
    }
    for (name, value) in &rule.mappings {
        add(name, value.clone());
    }
    properties
}

fn add_step(assembly: &mut Assembly<'_>) {
    let text = assembly.solution.data_file.text_or(
        "AnalyticalRuleBladeDescription",
        "This solution installs the following analytic rule templates. After installing the solution, create and enable analytic rules in Manage solution view.",
    );
    assembly.add_step(json!({
        "name": "analytics",
        "label": "Analytics",
        "subLabel": { "preValidation": "Configure the analytics", "postValidation": "Done" },
        "bladeTitle": "Analytics",
        "elements": [
            { "name": "analytics-text", "type": "Microsoft.Common.TextBlock", "options": { "text": text } },
            {
                "name": "analytics-link",
                "type": "Microsoft.Common.TextBlock",
                "options": {
                    "link": {
                        "label": "Learn more",
                        "uri": "https://docs.microsoft.com/azure/sentinel/tutorial-detect-threats-custom?WT.mc_id=Portal-Microsoft_Azure_CreateUIDef",
                    },
                },
            },
        ],
    }));
}
