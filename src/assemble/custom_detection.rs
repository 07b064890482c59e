//! Custom detections: a deployment each, their registration, and the conditions that let them replace analytic rules
//! (spec driver §15).

use serde_json::json;
use sha2::{Digest, Sha256};

use super::{Assembly, origin};
use crate::arm::layout::{
    CONTENT_API_VERSION, CONTENT_TEMPLATES, DEPENDS_ON_PACKAGE, DEPLOYMENT_SCHEMA, WORKSPACE_LOCATION,
};
use crate::arm::{Object, Value};
use crate::solution::custom_detection::{CustomDetection, CustomDetections};
use crate::source::{Node, equals_ignoring_case};

/// The longest name that a deployment may have.
const LONGEST_NAME: usize = 64;

/// Adds the detections, each followed by its registration. They come last, after the package resource.
pub(super) fn assemble(detections: &CustomDetections, assembly: &mut Assembly<'_>) {
    let switch = |text: &str| json!({ "type": "bool", "defaultValue": false, "metadata": { "description": text } });
    assembly.add_parameter(
        "E5Flavor",
        switch("When true, install the E5 / XDR-native custom detections instead of the analytic rules they replace."),
    );
    if detections.is_registered {
        assembly.add_parameter(
            "RegisterE5Content",
            switch("Register each installed custom detection as Content Hub content. Leave false until CustomDetection content-template registration is supported by the live resource provider."),
        );
    }
    for detection in &detections.detections {
        make_rule_conditional(&detection.rule_id, assembly);
        let name = deployment_name(&assembly.solution.name, &detection.id);
        let extension = detections.extension_version.as_str();
        assembly.resources.push(installation(detection, &name, extension));
        if detections.is_registered {
            let version = if detection.version.is_empty() { &assembly.solution.version } else { &detection.version };
            let registration = registration(detection, &name, extension, version);
            assembly.resources.push(registration);
        }
        assembly.attribute(vec![origin::whole(&detection.file)]);
    }
}

/// The rule that the detection replaces is installed only where the detections are not.
fn make_rule_conditional(rule_id: &str, assembly: &mut Assembly<'_>) {
    let is_id = |(key, value): (&String, &Value)| {
        key.to_lowercase().starts_with("_analyticrulecontentid")
            && value.as_str().is_some_and(|id| equals_ignoring_case(id, rule_id))
    };
    let variables = assembly.variables().iter().rev();
    let named = variables.filter(|(_, value)| value.as_object().is_some_and(|object| object.iter().any(is_id)));
    let Some(variable) = named.map(|(name, _)| format!("variables('{name}')")).next() else { return };
    for resource in &mut assembly.resources {
        let is_rule = resource["properties"]["contentKind"] == "AnalyticsRule";
        if is_rule && resource["name"].as_str().is_some_and(|name| name.contains(&variable)) {
            resource["condition"] = "[not(parameters('E5Flavor'))]".into();
        }
    }
}

/// The solution's letters and digits and the detection's id; a name that is too long ends in a hash.
fn deployment_name(solution: &str, id: &str) -> String {
    let letters: String = solution.chars().filter(char::is_ascii_alphanumeric).collect();
    let name = format!("{letters}-CD-{id}");
    if name.chars().count() <= LONGEST_NAME {
        return name;
    }
    let start: String = name.chars().take(55).collect();
    let digest: [u8; 32] = Sha256::digest(name.as_bytes()).into();
    let [first, second, third, fourth, ..] = digest;
    format!("{}-{first:02x}{second:02x}{third:02x}{fourth:02x}", start.trim_end_matches('-'))
}

fn installation(detection: &CustomDetection, name: &str, extension: &str) -> Value {
    json!({
        "type": "Microsoft.Resources/deployments",
        "apiVersion": "2025-04-01",
        "name": name,
        "condition": "[parameters('E5Flavor')]",
        "dependsOn": [DEPENDS_ON_PACKAGE],
        "properties": {
            "mode": "Incremental",
            "expressionEvaluationOptions": { "scope": "inner" },
            "template": template(detection, extension, "1.0.0.0"),
        },
    })
}

fn template(detection: &CustomDetection, extension: &str, content_version: &str) -> Value {
    json!({
        "$schema": DEPLOYMENT_SCHEMA,
        "languageVersion": "2.0",
        "contentVersion": content_version,
        "imports": { "MicrosoftSecurity": { "provider": "MicrosoftSecurity", "version": extension } },
        "resources": {
            "detectionRule": {
                "import": "MicrosoftSecurity",
                "type": detection.resource_type,
                "properties": properties(detection),
            },
        },
    })
}

/// The author's properties, disabled, with every id as an expression.
fn properties(detection: &CustomDetection) -> Value {
    let mut properties = detection.properties.to_json();
    for (key, value) in properties.as_object_mut().into_iter().flatten() {
        if equals_ignoring_case(key, "status") {
            *value = "disabled".into();
        } else if equals_ignoring_case(key, "id") {
            *value = as_expression(&detection.id).into();
        }
    }
    let groups = member_mut(&mut properties, "detectionAction")
        .and_then(|action| member_mut(action, "alertTemplate"))
        .and_then(|alert| member_mut(alert, "entityMappings"))
        .and_then(Value::as_object_mut);
    for (_, group) in groups.into_iter().flatten() {
        match group {
            Value::Array(mappings) => mappings.iter_mut().for_each(wrap_id),
            _ => wrap_id(group),
        }
    }
    properties
}

fn member_mut<'a>(value: &'a mut Value, name: &str) -> Option<&'a mut Value> {
    let members = value.as_object_mut()?.iter_mut();
    members.filter(|(key, _)| equals_ignoring_case(key, name)).map(|(_, value)| value).next()
}

fn wrap_id(mapping: &mut Value) {
    if let Some(id) = member_mut(mapping, "id") {
        let text = id.as_str().map_or_else(|| if id.is_null() { String::new() } else { id.to_string() }, str::to_owned);
        if !text.trim().is_empty() {
            *id = as_expression(&text).into();
        }
    }
}

/// An expression that yields the text.
fn as_expression(text: &str) -> String {
    let quoted = quoted(text);
    format!("[if(true(), {quoted}, {quoted})]")
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn registration(detection: &CustomDetection, deployment: &str, extension: &str, version: &str) -> Value {
    let id = quoted(&detection.id);
    // Unlike the product ids of other kinds, this has no blank before the version (fixture `Adatum XDR Detections`).
    let product_id = format!(
        "[concat(take(variables('_solutionId'),50),'-','cd','-', uniqueString(concat(variables('_solutionId'),'-','CustomDetection','-',{id},'-',{})))]",
        quoted(version)
    );
    let description = detection.properties.path(&["detectionAction", "alertTemplate", "description"]);
    let mut properties = Object::new();
    let mut add = |name: &str, value: Value| properties.insert(name.to_owned(), value);
    add("description", description.map_or_else(String::new, Node::to_text).into());
    add("mainTemplate", template(detection, extension, "1.0.0"));
    add("packageKind", "Solution".into());
    add("packageVersion", "[variables('_solutionVersion')]".into());
    add("packageName", "[variables('_solutionName')]".into());
    add("packageId", "[variables('_solutionId')]".into());
    add("contentSchemaVersion", "3.0.0".into());
    add("contentId", detection.id.as_str().into());
    add("contentKind", "CustomDetection".into());
    add("displayName", detection.properties.get("displayName").map_or(Value::Null, Node::to_json));
    add("contentProductId", product_id.as_str().into());
    add("id", product_id.into());
    add("version", version.into());
    if let Some(workloads) = required_workloads(detection.required_workloads.as_ref()) {
        add("dependency", json!({ "requiredWorkloads": workloads }));
    }
    json!({
        "type": CONTENT_TEMPLATES,
        "apiVersion": CONTENT_API_VERSION,
        "name": format!("[concat(parameters('workspace'),'/Microsoft.SecurityInsights/',concat(parameters('workspace'),'-cd-',uniquestring({id})))]"),
        "location": WORKSPACE_LOCATION,
        "condition": "[and(parameters('E5Flavor'), parameters('RegisterE5Content'))]",
        "dependsOn": [format!("[resourceId('Microsoft.Resources/deployments', '{deployment}')]"), DEPENDS_ON_PACKAGE],
        "properties": properties,
    })
}

/// A missing list counts as a list of one null, an empty list as none (fixture `Adatum XDR Oddities`).
fn required_workloads(workloads: Option<&Node>) -> Option<Value> {
    match workloads {
        None => Some(json!([null])),
        Some(node) => match node.as_array() {
            Some([]) => None,
            Some(_) => Some(node.to_json()),
            None => Some(json!([node.to_json()])),
        },
    }
}
