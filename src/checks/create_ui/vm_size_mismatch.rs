//! A selector of machine sizes does not fit the template.

use crate::checks::toolkit::{CreateUi, find};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::{Member, Node, Value};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "create-ui-vm-size-mismatch",
    severity: Severity::Error,
    summary: "a selector of machine sizes does not fit the template",
    toolkit: Some("VMSizes Must Match Template"),
    manual: Manual {
        what: "A size selector that is in no output, whose output is no parameter of the template, or that does not allow the parameter's default.",
        why: "The size that the customer chooses is lost, or the default cannot be chosen.",
        remedy: "give the size out to a parameter, and allow the parameter's default",
        fails: r#""constraints": { "allowedSizes": [ "Standard_B1" ] }, and a parameter with the default `Standard_A1`"#,
        passes: r#""constraints": { "allowedSizes": [ "Standard_A1" ] }, and a parameter with the default `Standard_A1`"#,
    },
    run: Run::CreateUi(check),
};

fn check(definition: &CreateUi, findings: &mut Findings) {
    if !definition.has_main {
        return;
    }
    let is_selector = |member: &Member| {
        let is_kind = |kind: &str| kind.eq_ignore_ascii_case("Microsoft.Compute.SizeSelector");
        member.key.eq_ignore_ascii_case("type") && member.value.as_str().is_some_and(is_kind)
    };
    for selector in find(&definition.document.root, is_selector) {
        let name = selector.name();
        let place = || definition.document.place(selector.object);
        let lower_name = name.to_lowercase();
        let property = format!(".{lower_name}");
        // The steps stand below `parameters`, which stands below the root.
        let is_in_step = selector.path.to_lowercase().starts_with("parameters.steps[");
        let step = selector.ancestors.iter().rev().nth(2).filter(|_| is_in_step);
        let step = step.map(|step| CreateUi::name(step).to_lowercase());
        let parts = match &step {
            Some(step) => vec!["steps(", step, ")", &property],
            None => vec!["basics(", &lower_name],
        };
        let takes = |text: &String| {
            parts.iter().try_fold(text.as_str(), |rest, part| rest.split_once(part).map(|(_, rest)| rest)).is_some()
        };
        let naming = definition.outputs_naming(name);
        let Some(output) = naming.iter().find(|output| texts(&output.value).iter().any(takes)) else {
            findings.push(place(), format!("the size selector `{name}` is in no output"));
            continue;
        };
        let Some(parameter) = definition.main_parameter(&output.key) else {
            findings.push(place(), format!("the template has no parameter for the size selector `{name}`"));
            continue;
        };
        let Some(default) = parameter.get("defaultValue").filter(|default| default.is_truthy()) else { continue };
        let Some(allowed) = selector.object.path(&["constraints", "allowedSizes"]) else { continue };
        let (default, items) = (default.to_text(), allowed.as_array().unwrap_or(std::slice::from_ref(allowed)));
        if allowed.is_truthy() && !items.iter().any(|size| size.to_text().eq_ignore_ascii_case(&default)) {
            let message = format!("the size selector `{name}` does not allow the template's default `{default}`");
            findings.push(place(), message);
        }
    }
}

/// The texts in a value, in lower case.
fn texts(value: &Node) -> Vec<String> {
    match &value.value {
        Value::Object(object) => object.members.iter().flat_map(|member| texts(&member.value)).collect(),
        _ => value.as_str().map(str::to_lowercase).into_iter().collect(),
    }
}
