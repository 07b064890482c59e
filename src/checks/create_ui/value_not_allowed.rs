//! A value that the wizard offers is not allowed by the template.

use std::collections::BTreeSet;

use regex::Regex;

use crate::checks::toolkit::{CreateUi, find, occurrences};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::{Member, Node};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "create-ui-value-not-allowed",
    severity: Severity::Error,
    summary: "a value that the wizard offers is not allowed by the template",
    toolkit: Some("Allowed Values Should Actually Be Allowed"),
    manual: Manual {
        what: "A control with `allowedValues` that is in no output and referred to nowhere else, whose output is no parameter of the main template, that offers a value which the parameter does not allow, or that does not offer the parameter's default.",
        why: "The customer chooses a value, and the deployment fails after all.",
        remedy: "make the values of the control and of the parameter the same",
        fails: r#""constraints": { "allowedValues": [ { "label": "B", "value": "b" } ] } … "allowedValues": [ "a" ]"#,
        passes: r#""constraints": { "allowedValues": [ { "label": "A", "value": "a" } ] } … "allowedValues": [ "a" ]"#,
    },
    run: Run::CreateUi(check),
};

fn check(definition: &CreateUi, findings: &mut Findings) {
    if !definition.has_main {
        return;
    }
    let root = &definition.document.root;
    let text = definition.document.file.text.to_lowercase();
    let outputs: Vec<String> = definition.outputs().map(|output| output.value.to_text().to_lowercase()).collect();
    let mut output: Option<&Member> = None;
    let controls = find(root, |member| member.key.eq_ignore_ascii_case("allowedValues") && member.value.is_truthy());
    let names = controls.iter().filter_map(|values| values.ancestors.first()?.get_str("name"));
    let properties: BTreeSet<String> = names.chain([""]).map(|name| format!(".{}", name.to_lowercase())).collect();
    let properties: Vec<String> = properties.into_iter().collect();
    let referred = occurrences(&properties, &[text]).into_iter().zip(&properties);
    let referred: BTreeSet<&String> = referred.filter(|(found, _)| !found.is_empty()).map(|(_, name)| name).collect();
    for values in controls {
        let control = values.ancestors.first();
        let name = control.and_then(|control| control.get_str("name")).unwrap_or_default();
        let place = || definition.document.place(control.unwrap_or(&values.object));
        let parts: Vec<&str> = values.path.split('.').collect();
        let group = parts.len().checked_sub(2).map(|index| parts[index]).unwrap_or_default();
        let is_configuration = name.is_empty() && values.path.to_lowercase().contains(".config.");
        if !name.is_empty() {
            let step = values.ancestors.get(1).and_then(|step| step.get_str("name"));
            let pattern = output_pattern(name, step);
            output = definition
                .outputs_naming(name)
                .iter()
                .find(|output| pattern.as_ref().is_some_and(|pattern| pattern.is_match(&output.value.to_text())))
                .copied();
        } else if is_configuration {
            let call = format!("{group}(").to_lowercase();
            output =
                definition.outputs().zip(&outputs).find(|(_, text)| text.contains(&call)).map(|(output, _)| output);
        }
        let Some(output) = output else {
            if !referred.contains(&format!(".{}", name.to_lowercase())) {
                findings.push(place(), format!("the control `{name}` is in no output"));
            }
            continue;
        };
        let Some(parameter) = definition.main_parameter(&output.key) else {
            findings.push(place(), format!("the template has no parameter for the control `{name}`"));
            continue;
        };
        let shown = if name.is_empty() { group } else { name };
        check_values(definition, values.member, parameter, shown, findings);
    }
}

fn check_values(definition: &CreateUi, member: &Member, parameter: &Node, name: &str, findings: &mut Findings) {
    let offered: Vec<String> = list(&member.value).map(|item| item.get("value").unwrap_or(item).to_text()).collect();
    let allowed: Vec<String> = parameter.get("allowedValues").into_iter().flat_map(list).map(Node::to_text).collect();
    let allows = |values: &[String]| {
        let values: Vec<String> = values.iter().map(|value| value.to_lowercase()).collect();
        let allowed: Vec<String> = allowed.iter().map(|allowed| allowed.to_lowercase()).collect();
        occurrences(&values, &allowed).into_iter().map(|found| !found.is_empty()).collect::<Vec<bool>>()
    };
    let place = || definition.document.place(&member.value);
    if parameter.get("allowedValues").is_some_and(Node::is_truthy) {
        for (value, _) in offered.iter().zip(allows(&offered)).filter(|(_, is_allowed)| !is_allowed) {
            findings.push(place(), format!("the template does not allow the value `{value}` of the control `{name}`"));
        }
    }
    let Some(default) = parameter.get("defaultValue").filter(|default| default.is_truthy()) else { return };
    let text = default.to_text();
    let packed: String = text.split_whitespace().collect();
    if packed.eq_ignore_ascii_case("[resourceGroup().location]") {
        return;
    }
    let is_allowed = !offered.is_empty() && allows(&[text]) == [true];
    let offered: BTreeSet<String> = offered.iter().map(|value| value.to_ascii_lowercase()).collect();
    for single in list(default).map(Node::to_text) {
        if !offered.contains(&single.to_ascii_lowercase()) && !is_allowed {
            findings.push(place(), format!("the control `{name}` does not offer the default `{single}`"));
        }
    }
}

/// The calls by which an output's expression takes the value of a control.
fn output_pattern(control: &str, step: Option<&str>) -> Option<Regex> {
    let control = regex::escape(control);
    let pattern = match step.filter(|step| !step.is_empty()) {
        Some(step) => format!(r"(?i)steps\(\s*'{}'\s*\)(?:\.\w+)*?\.{control}", regex::escape(step)),
        None => format!(r"(?i)basics\(\s*'{control}'\s*\)"),
    };
    Regex::new(&pattern).ok()
}

/// The elements of a list, or a value that is none.
fn list(value: &Node) -> impl Iterator<Item = &Node> {
    match value.as_array() {
        Some(items) => items.iter(),
        None => std::slice::from_ref(value).iter(),
    }
}
