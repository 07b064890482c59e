//! The location of a top-level resource is written out.

use crate::checks::toolkit::Template;
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-resource-location-literal",
    severity: Severity::Error,
    summary: "the location of a top-level resource is written out",
    toolkit: Some("Resources Should Have Location"),
    manual: Manual {
        what: "A top-level resource whose `location` is given, and is neither an expression nor `global`.",
        why: "The customer chooses where to deploy.",
        remedy: "use a parameter, as in `[parameters('workspace-location')]`",
        fails: r#""location": "westus""#,
        passes: r#""location": "[parameters('workspace-location')]""#,
    },
    run: Run::Template(check),
};

fn check(template: &Template, findings: &mut Findings) {
    let resources = template.root.get("resources").and_then(Node::as_array).unwrap_or_default();
    for resource in resources {
        let Some(location) = resource.get("location").filter(|location| location.is_truthy()) else { continue };
        let text = location.to_text();
        let text = text.trim();
        let is_expression = text.starts_with('[') && text.ends_with(']');
        if !is_expression && !text.eq_ignore_ascii_case("global") {
            let name = resource.get_str("name").unwrap_or_default();
            let message = format!("the location `{text}` of the resource `{name}` is written out");
            findings.push(template.place(location.span), message);
        }
    }
}
