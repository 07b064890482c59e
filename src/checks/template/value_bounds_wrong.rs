//! The bounds of a parameter are no integers, or only one is given.

use crate::checks::toolkit::Template;
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::{Node, Number, Value};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-value-bounds-wrong",
    severity: Severity::Error,
    summary: "the bounds of a parameter are no integers, or only one is given",
    toolkit: Some("Min And Max Value Are Numbers"),
    manual: Manual {
        what: "A parameter whose `minValue` or `maxValue` is no integer, or which has one of the two alone.",
        why: "Azure Resource Manager refuses bounds that are no integers; one bound alone is mostly an oversight.",
        remedy: "give both bounds as integers",
        fails: r#""days": { "type": "int", "minValue": "1" }"#,
        passes: r#""days": { "type": "int", "minValue": 1, "maxValue": 30 }"#,
    },
    run: Run::Template(check),
};

fn check(template: &Template, findings: &mut Findings) {
    let Some(parameters) = template.root.get("parameters") else { return };
    for parameter in parameters.members() {
        let bounds = ["maxValue", "minValue"].map(|name| (name, parameter.value.get(name)));
        let place = || template.place(parameter.key_span);
        if let Some((name, _)) = bounds.iter().find(|(_, bound)| bound.is_some_and(|bound| !is_integer(bound))) {
            findings.push(place(), format!("`{name}` of the parameter `{}` is no integer", parameter.key));
            continue;
        }
        for (index, (name, bound)) in bounds.iter().enumerate() {
            if bound.is_none() && bounds[1 - index].1.is_some() {
                findings.push(place(), format!("the parameter `{}` has no `{name}`", parameter.key));
            }
        }
    }
}

fn is_integer(bound: &Node) -> bool {
    matches!(&bound.value, Value::Number(Number::Integer(digits)) if digits.parse::<i64>().is_ok())
}
