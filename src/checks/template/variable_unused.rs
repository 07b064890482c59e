//! A variable is declared and not used in an expression.

use std::collections::BTreeMap;

use crate::checks::toolkit::{Reference, Template, by_name, variable_references};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::{Member, Node};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-variable-unused",
    severity: Severity::Error,
    summary: "a variable is declared and not used in an expression",
    toolkit: Some("Variables Must Be Referenced"),
    manual: Manual {
        what: "A variable, or an element of a copy loop among the variables, that no text refers to, or that is \
               referred to in a text that is no expression.",
        why: "What is not used misleads the reader; what stands in no expression is never evaluated.",
        remedy: "use the variable, or remove it; begin an expression with `[`",
        fails: r#""variables": { "spare": 1 }, "resources": []"#,
        passes: r#""variables": { "name": "x" }, "resources": [ { "name": "[variables('name')]" } ]"#,
    },
    run: Run::Template(check),
};

/// The references to variables by the variables' names.
type Names<'a> = BTreeMap<String, Vec<&'a Reference<'a>>>;

fn check(template: &Template, findings: &mut Findings) {
    let Some(variables) = template.root.get("variables") else { return };
    let references = variable_references(&template.text);
    let references = by_name(&references);
    for variable in variables.members() {
        let copies = copies(variable);
        if copies.is_empty() {
            check_name(template, &references, &variable.key, variable, findings);
        }
        for copy in copies {
            let Some(name) = copy.get_str("name") else { continue };
            let is_property = || property_is_used(template, &references, &variable.key, name);
            if !named(&references, name).is_empty() || !is_property() {
                check_name(template, &references, name, variable, findings);
            }
        }
    }
}

/// The loops of a variable: the variable `copy` itself, or those of an object.
fn copies(variable: &Member) -> Vec<&Node> {
    let copy =
        if variable.key.eq_ignore_ascii_case("copy") { Some(&variable.value) } else { variable.value.get_some("copy") };
    copy.map_or_else(Vec::new, |copy| copy.as_array().map_or_else(|| vec![copy], |items| items.iter().collect()))
}

fn named<'a>(references: &'a Names, name: &str) -> &'a [&'a Reference<'a>] {
    references.get(&name.to_lowercase()).map(Vec::as_slice).unwrap_or_default()
}

fn check_name(template: &Template, references: &Names, name: &str, at: &Member, findings: &mut Findings) {
    let own = named(references, name);
    if own.is_empty() {
        findings.push(template.place(at.key_span), format!("the variable `{name}` is not used"));
    }
    for reference in own.iter().filter(|reference| reference.opener == Some(b'"')) {
        let message = format!("the reference to the variable `{name}` stands in no expression");
        findings.push(template.text_place(reference.start, reference.end), message);
    }
}

/// Whether the one reference to a variable goes on with a property of that name.
fn property_is_used(template: &Template, references: &Names, variable: &str, property: &str) -> bool {
    let [only] = named(references, variable) else { return false };
    let behind = template.text.get(only.end + 1..only.end + 1 + property.len());
    behind.is_some_and(|behind| behind.eq_ignore_ascii_case(property))
}
