//! A text of the package is the text form of an object or a list.

use crate::checks::{Check, Findings, Manual, PackageFile, PackageFiles, Run};
use crate::diagnostics::{Place, Severity};
use crate::source::{Document, Node, Value};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "package-text-of-object",
    severity: Severity::Warning,
    summary: "a text of the package is the text form of an object or a list",
    toolkit: None,
    manual: Manual {
        what: "A text of `mainTemplate.json` or `createUiDefinition.json` that begins as PowerShell writes an object \
               (`@{name=`), is `System.Object[]`, or holds the name of a collection of .NET. The `description` in the \
               metadata of a workbook, which V3 always writes so, is known and ignored.",
        why: "An object or a list stood where V3 needs a text, and what is shown is not what the author wrote.",
        remedy: "write the value as a text in the content",
        fails: r#""displayName": "@{en=Contoso sign-ins; fr=…}""#,
        passes: r#""displayName": "Contoso sign-ins""#,
    },
    run: Run::Package(check),
};

/// Texts by which collections of .NET give themselves away.
const COLLECTIONS: [&str; 2] = ["System.Collections.Generic.List`1[", "System.Collections.Hashtable"];

fn check(files: &PackageFiles, findings: &mut Findings) {
    for name in ["mainTemplate.json", "createUiDefinition.json"] {
        if let Some(document) = files.named(name).and_then(PackageFile::parsed) {
            walk(&document.root, "", document, findings);
        }
    }
}

fn walk(node: &Node, name: &str, document: &Document, findings: &mut Findings) {
    match &node.value {
        Value::String(text) if is_text_of_object(text) => {
            let start: String = text.chars().take(40).collect();
            let message = format!("`{start}` is the text form of an object or a list");
            report(name, text, document.place(node), message, findings);
        }
        Value::Array(items) => items.iter().for_each(|item| walk(item, name, document, findings)),
        Value::Object(object) => {
            object.members.iter().for_each(|member| walk(&member.value, &member.key, document, findings));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::DateTime(_) => {}
    }
}

fn report(name: &str, text: &str, place: Place, message: String, findings: &mut Findings) {
    if name == "description" && text.ends_with("}.description") {
        findings.push_known(place, message, "V3 writes the whole entry of a workbook there");
    } else {
        findings.push(place, message);
    }
}

fn is_text_of_object(text: &str) -> bool {
    let name = text.strip_prefix("@{").and_then(|rest| rest.split_once('=')).map_or("", |(name, _)| name);
    let is_name = !name.is_empty() && name.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
    is_name || text == "System.Object[]" || COLLECTIONS.iter().any(|collection| text.contains(collection))
}
