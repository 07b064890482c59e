//! A connection of a codeless connector holds a placeholder.

use crate::checks::{Check, Findings, Manual, PackageFile, PackageFiles, Run};
use crate::diagnostics::Severity;
use crate::source::{Document, Member, Node, Value};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "package-placeholder-left",
    severity: Severity::Warning,
    summary: "a connection of a codeless connector holds a placeholder",
    toolkit: None,
    manual: Manual {
        what: "A text in a connection of a content template of the kind `ResourcesDataConnector` holds a placeholder \
               such as `{{name}}`.",
        why: "V3 puts parameters in place of placeholders whose names are letters and digits, in the members that it \
              knows for the kind of poller and sign-in, and not in members with names such as `$filter`. Others reach \
              the service as they are, which does not know what the user entered.",
        remedy: "write the expression instead, such as `[[parameters('name')]`, for a field of that name on the page",
        fails: r#""queryParameters": { "$filter": "{{filter}}" }"#,
        passes: r#""queryParameters": { "$filter": "[[parameters('filter')]" }"#,
    },
    run: Run::Package(check),
};

fn check(files: &PackageFiles, findings: &mut Findings) {
    let Some(document) = files.named("mainTemplate.json").and_then(PackageFile::parsed) else { return };
    for template in document.root.get("resources").into_iter().flat_map(Node::elements) {
        let Some(properties) = template.get_some("properties") else { continue };
        if properties.get_str("contentKind") != Some("ResourcesDataConnector") {
            continue;
        }
        let resources = properties.path(&["mainTemplate", "resources"]).into_iter().flat_map(Node::elements);
        for connection in resources.filter(|resource| is_connection(resource)) {
            connection.members().for_each(|member| walk(member, &member.value, document, findings));
        }
    }
}

fn is_connection(resource: &Node) -> bool {
    let kind = resource.get_str("type").and_then(|kind| kind.rsplit('/').next());
    kind.is_some_and(|kind| kind.eq_ignore_ascii_case("dataConnectors"))
}

fn walk(member: &Member, value: &Node, document: &Document, findings: &mut Findings) {
    match &value.value {
        Value::String(text) => {
            if let Some(placeholder) = placeholder(text) {
                let message = format!("`{placeholder}` in `{}` is not filled in", member.key);
                findings.push(document.place(value), message);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| walk(member, item, document, findings)),
        Value::Object(object) => object.members.iter().for_each(|inner| walk(inner, &inner.value, document, findings)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::DateTime(_) => {}
    }
}

/// The first placeholder of a text, with its braces.
fn placeholder(text: &str) -> Option<&str> {
    text.match_indices("{{").find_map(|(start, _)| {
        let inner = &text[start + 2..];
        let length = inner.find(|letter: char| !(letter.is_alphanumeric() || "_- .".contains(letter)))?;
        (length > 0 && inner[length..].starts_with("}}")).then(|| &text[start..start + length + 4])
    })
}
