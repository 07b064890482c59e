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
        let property = format!(".{name}");
        // The steps stand below `parameters`, which stands below the root.
        let is_in_step = selector.path.to_lowercase().starts_with("parameters.steps[");
        let parts = match selector.ancestors.iter().rev().nth(2).filter(|_| is_in_step) {
            Some(step) => vec!["steps(", CreateUi::name(step), ")", &property],
            None => vec!["basics(", name],
        };
        let mut outputs = definition.outputs();
        let Some(output) = outputs.find(|output| holds(&output.value, &parts)) else {
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

/// Whether a text in the value has the parts one behind the other.
fn holds(value: &Node, parts: &[&str]) -> bool {
    match &value.value {
        Value::Object(object) => object.members.iter().any(|member| holds(&member.value, parts)),
        _ => value.as_str().is_some_and(|text| {
            let text = text.to_lowercase();
            let behind =
                |rest: &str, part: &&str| rest.split_once(&part.to_lowercase()).map(|(_, rest)| rest.to_owned());
            parts.iter().try_fold(text, |rest, part| behind(&rest, part)).is_some()
        }),
    }
}
