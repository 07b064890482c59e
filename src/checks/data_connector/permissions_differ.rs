//! The permissions of a data connector are not those of its form.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::{Category, KINDS, validated};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-connector-permissions-differ",
    severity: Severity::Warning,
    summary: "the permissions of a data connector are not those of its form",
    toolkit: None,
    manual: Manual {
        what: "The `permissions.resourceProvider` of a listed data connector differs from what the validator \
               compares it with, display texts included: for CEF, Syslog, REST API and Azure Function, told \
               by its first data type. The first difference is reported. In the form Azure Function, `permissions.customs` \
               that holds no entry with the name and description that the validator looks for is reported too. Profiles that the validator learned \
               after 2026-08 are not known here.",
        why: "The validator of data connectors compares the whole list, and the entry of `customs`, and refuses what \
              differs in a single letter.",
        remedy: "copy `permissions` from the template of the form in `DataConnectors/Templates` of the \
                 content repository",
        fails: r#""permissionsDisplayText": "write permission.""#,
        passes: r#""permissionsDisplayText": "read and write permissions are required.""#,
    },
    run: Run::Content(KINDS, check),
};

static PROFILES: LazyLock<BTreeMap<String, Vec<Value>>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../data/permissions.json")).expect("the embedded profiles are lists by form")
});

/// What `customs` of the form Azure Function must hold, name and description (spec checks DC-08).
const FUNCTION_APP: [(&str, &str); 2] = [
    ("name", "Microsoft.Web/sites permissions"),
    (
        "description",
        "Read and write permissions to Azure Functions to create a Function App is required. \
         [See the documentation to learn more about Azure Functions]\
         (https://docs.microsoft.com/azure/azure-functions/).",
    ),
];

fn check(connector: &Content<'_>, findings: &mut Findings) {
    let Some((root, category)) = validated(connector) else { return };
    if category == Category::AzureFunction
        && let Some(customs) = root.path(&["permissions", "customs"])
    {
        check_customs(connector, customs, findings);
    }
    let Some(actual) = root.path(&["permissions", "resourceProvider"]) else { return };
    let Some(profiles) = PROFILES.get(category.name()) else { return };
    let differences: Vec<_> = profiles.iter().map(|profile| difference(actual, profile, String::new())).collect();
    if differences.iter().any(Option::is_none) {
        return;
    }
    // The difference deepest in the list is that from the profile that was meant.
    let nearest = differences.into_iter().flatten().max_by_key(|(node, _)| node.span.start);
    if let Some((node, path)) = nearest {
        let path = format!("resourceProvider{path}");
        let message = format!("`{path}` is not what a connector of the form {} has", category.name());
        findings.push(connector.place(node), message);
    }
}

fn check_customs(connector: &Content<'_>, customs: &Node, findings: &mut Findings) {
    let has = |entry: &Node, (name, text): (&str, &str)| entry.get_str(name) == Some(text);
    if customs.elements().iter().any(|entry| FUNCTION_APP.iter().all(|wanted| has(entry, *wanted))) {
        return;
    }
    // An entry in which one of both is right is the one that was meant.
    let meant = customs.elements().iter().enumerate().find_map(|(index, entry)| {
        FUNCTION_APP.iter().any(|wanted| has(entry, *wanted)).then_some(())?;
        let (name, text) = FUNCTION_APP.iter().find(|wanted| !has(entry, **wanted))?;
        Some((entry.get(name).unwrap_or(entry), format!("customs[{index}].{name}"), *text))
    });
    if let Some((node, path, text)) = meant {
        let message = format!("`{path}` is not what a connector of the form Azure_Function has");
        findings.push_with_help(connector.place(node), message, format!("write `{text}`"));
    } else {
        let (_, name) = FUNCTION_APP[0];
        findings.push(connector.place(customs), format!("`customs` has no entry `{name}`"));
    }
}

/// The first node that is not as expected, and the path to it.
fn difference<'a>(actual: &'a Node, expected: &Value, path: String) -> Option<(&'a Node, String)> {
    match (expected, &actual.value) {
        (Value::Array(expected), crate::source::Value::Array(items)) => {
            let inner = expected.iter().zip(items).enumerate();
            let mut inner =
                inner.filter_map(|(index, (expected, item))| difference(item, expected, format!("{path}[{index}]")));
            inner.next().or_else(|| (expected.len() != items.len()).then_some((actual, path)))
        }
        (Value::Object(expected), crate::source::Value::Object(object)) => {
            let inner = expected.iter().filter_map(|(name, expected)| match actual.get(name) {
                Some(value) => difference(value, expected, format!("{path}.{name}")),
                None => Some((actual, format!("{path}.{name}"))),
            });
            let other = object.members.iter().find(|member| !expected.contains_key(&member.key));
            inner.chain(other.map(|member| (&member.value, format!("{path}.{}", member.key)))).next()
        }
        _ => (actual.to_json() != *expected).then_some((actual, path)),
    }
}
