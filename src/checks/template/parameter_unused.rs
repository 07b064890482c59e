//! A parameter is declared and not used in an expression.

use crate::checks::toolkit::{Template, by_name, parameter_references};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-parameter-unused",
    severity: Severity::Error,
    summary: "a parameter is declared and not used in an expression",
    toolkit: Some("Parameters Must Be Referenced"),
    manual: Manual {
        what: "A parameter of the template that no text refers to, or that is referred to in a text that is no \
               expression. Parameters whose name begins with two underscores are left out.",
        why: "The customer is asked for something that has no effect.",
        remedy: "use the parameter, or remove it; begin an expression with `[`",
        fails: r#""parameters": { "spare": { "type": "string" } }, "resources": []"#,
        passes: r#""parameters": { "name": { "type": "string" } }, "resources": [ { "name": "[parameters('name')]" } ]"#,
    },
    run: Run::Template(check),
};

fn check(template: &Template, findings: &mut Findings) {
    let Some(parameters) = template.root.get("parameters") else { return };
    let references = parameter_references(&template.text);
    let names = by_name(&references);
    for parameter in parameters.members().filter(|parameter| !parameter.key.starts_with("__")) {
        let own = names.get(&parameter.key.to_lowercase()).map(Vec::as_slice).unwrap_or_default();
        if own.is_empty() {
            findings.push(template.place(parameter.key_span), format!("the parameter `{}` is not used", parameter.key));
        }
        for reference in own.iter().filter(|reference| reference.opener == Some(b'"')) {
            let message = format!("the reference to the parameter `{}` stands in no expression", parameter.key);
            findings.push(template.text_place(reference.start, reference.end), message);
        }
    }
}
