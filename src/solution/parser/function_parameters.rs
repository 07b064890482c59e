//! The parameters of a KQL function, from YAML mappings to one line of text (spec common-3 §10).

use crate::diagnostics::{Diagnostic, Report};
use crate::solution::ContentFile;
use crate::source::{Document, Node, Value, equals_ignoring_case};

/// The parameters joined with commas; `None` when the report says what is wrong with them.
pub(super) fn to_text(
    file: &ContentFile,
    document: &Document,
    parameters: &Node,
    report: &mut Report,
) -> Option<String> {
    let help = "write `FunctionParams` as a list of `Name`, `Type` and, if there is one, `Default`";
    let mut fault = |message: String, node: &Node| {
        report.push(Diagnostic::error("parser-parameter-malformed", message).at(document.place(node)).help(help));
    };
    let items = match &parameters.value {
        Value::Array(items) if !items.is_empty() => items.as_slice(),
        Value::Object(_) => std::slice::from_ref(parameters),
        _ => {
            fault(format!("`FunctionParams` of `{}` is not a list of parameters", file.path), parameters);
            return None;
        }
    };
    let mut texts = Vec::new();
    for item in items {
        match item.get("Type").and_then(Node::as_str) {
            Some(kind) => texts.push(parameter_text(item, kind)),
            None => fault(format!("a function parameter of `{}` has no `Type`", file.path), item),
        }
    }
    (texts.len() == items.len()).then(|| texts.join(","))
}

/// One parameter: `Name:Type` or `Name:Type=Default`. Of a table's schema only what follows its last colon is left, as
/// in V3.
#[must_use]
pub fn parameter_text(item: &Node, kind: &str) -> String {
    let name = item.get("Name").map_or_else(String::new, Node::to_text);
    if kind.starts_with("table:") {
        return format!("{name}:{}", kind.rsplit(':').next().unwrap_or_default());
    }
    match item.get_some("Default") {
        Some(default) if equals_ignoring_case(kind, "string") => format!("{name}:{kind}='{}'", default.to_text()),
        Some(default) => format!("{name}:{kind}={}", untyped_text(default)),
        None => format!("{name}:{kind}"),
    }
}

/// .NET writes the names of its types in place of lists and mappings.
fn untyped_text(default: &Node) -> String {
    match &default.value {
        Value::Array(_) => "System.Collections.Generic.List`1[System.Object]".to_owned(),
        Value::Object(_) => "System.Collections.Hashtable".to_owned(),
        _ => default.to_text(),
    }
}
