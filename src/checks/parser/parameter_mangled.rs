//! A parameter of a parser is packaged as no KQL.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;
use crate::solution::parser::parameter_text;
use crate::source::{Node, Value, equals_ignoring_case};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "parser-parameter-mangled",
    severity: Severity::Warning,
    summary: "a parameter of a parser is packaged as no KQL",
    toolkit: None,
    manual: Manual {
        what: "An element of `FunctionParams` of a listed parser in YAML is a table with named columns, or has a \
               default that is a list, a mapping, or text with a single quote in it.",
        why: "V3 cuts all of a table's columns but what stands behind the last colon, writes the name of a .NET type \
              in place of a list or mapping, and puts text into quotes as it is. The function cannot be saved with \
              such parameters.",
        remedy: "write `Type: table:(*)`; a list as text, such as `Default: dynamic([])`; a quote as `\\'`",
        fails: "FunctionParams:\n  - Name: Events\n    Type: table:(TimeGenerated:datetime, User:string)",
        passes: "FunctionParams:\n  - Name: Events\n    Type: table:(*)",
    },
    run: Run::Content(&[ContentKind::Parser], check),
};

fn check(parser: &Content<'_>, findings: &mut Findings) {
    let Some(parameters) = parser.get("FunctionParams") else { return };
    for parameter in parameters.as_array().unwrap_or(std::slice::from_ref(parameters)) {
        let (Some(node), Some(kind)) = (parameter.get("Type"), parameter.get_str("Type")) else { continue };
        let cut = kind.strip_prefix("table:").filter(|columns| columns.contains(':')).map(|_| node);
        if let Some(node) = cut.or_else(|| parameter.get("Default").filter(|default| is_mangled(default, kind))) {
            let message = format!("V3 packages the parameter as `{}`", parameter_text(parameter, kind));
            findings.push(parser.place(node), message);
        }
    }
}

fn is_mangled(default: &Node, kind: &str) -> bool {
    let is_text = equals_ignoring_case(kind, "string");
    match &default.value {
        Value::Array(_) | Value::Object(_) => true,
        Value::String(text) => is_text && text.replace("\\'", "").contains('\''),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::DateTime(_) => false,
    }
}
