//! The size of a virtual machine does not come from a parameter.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::toolkit::{
    Expansion, Template, expand, find, is_inner_scope, parameter_references, variable_references,
};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-vm-size-literal",
    severity: Severity::Error,
    summary: "the size of a virtual machine does not come from a parameter",
    toolkit: Some("VM Size Should Be A Parameter"),
    manual: Manual {
        what: "A member `vmSize` that refers to no parameter, neither itself nor through a variable.",
        why: "Sizes are not open to every subscription and region; the customer must be able to choose.",
        remedy: "take the size from a parameter",
        fails: r#""vmSize": "Standard_A1""#,
        passes: r#""vmSize": "[parameters('vmSize')]""#,
    },
    run: Run::Template(check),
};

static PARAMETER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i)\[.*?parameters\s*\(\s*'").expect("the pattern is well formed"));

static HANDED_ON: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i)resources\[\d+\]\.properties\.parameters").expect("the pattern is well formed"));

fn check(template: &Template, findings: &mut Findings) {
    let Some(original) = template.original.filter(|_| !template.is_inner) else { return };
    for size in find(&original.root, |member| member.key.eq_ignore_ascii_case("vmSize")) {
        let value = &size.member.value;
        let text = value.as_str().or_else(|| value.get_str("value")).unwrap_or_default();
        let path = size.path.to_lowercase();
        let mut fault = |message: &str| findings.push(template.place(size.span()), message);
        if path.starts_with("parameters") || path.contains(".parameters.") {
            let is_inner = size.ancestors.first().is_some_and(|properties| is_inner_scope(properties));
            if is_inner && value.get("value").and_then(Node::as_str).is_none_or(has_no_parameter) {
                fault("the size handed on to the inner template is no parameter");
                continue;
            }
            if !HANDED_ON.is_match(&size.path) {
                continue;
            }
        }
        if !has_no_parameter(text) {
            continue;
        }
        let expansion = (!variable_references(text).is_empty()).then(|| expand(text, &original.root));
        // Of a variable that is not there, the toolkit reports two errors.
        if expansion == Some(Expansion::Missing) {
            fault("the size of the virtual machine is a variable that is not there or is empty");
        }
        if !matches!(expansion, Some(Expansion::Text(text)) if PARAMETER.is_match(text)) {
            fault("the size of the virtual machine must be a parameter");
        }
    }
}

fn has_no_parameter(text: &str) -> bool {
    parameter_references(text).is_empty()
}
