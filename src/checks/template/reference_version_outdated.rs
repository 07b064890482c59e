//! The API version in a call of `reference()` or of a list function is outdated.

use time::Date;

use crate::checks::toolkit::{
    Call, Template, api_version, calls, find, nearest_versions, types_of, variable_references, version_faults,
};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-reference-version-outdated",
    severity: Severity::Warning,
    summary: "the API version in a call of reference() or of a list function is outdated",
    toolkit: Some("apiVersions Should Be Recent In Reference Functions"),
    manual: Manual {
        what: "An API version in a call of `reference()` or of a `list…` function that is a preview although there is \
               a newer version that is none, or is more than two years old although there is a newer one. The age is \
               counted from the day given as `--today`; the versions known are those of December 2023.",
        why: "Old versions are retired, and previews change without notice.",
        remedy: "use the newest version that is no preview",
        fails: r#""[listKeys(resourceId('Microsoft.Storage/storageAccounts', 'a'), '2021-01-01').keys[0].value]""#,
        passes: r#""[listKeys(resourceId('Microsoft.Storage/storageAccounts', 'a'), '2023-01-01').keys[0].value]""#,
    },
    run: Run::TemplateAges(check),
};

fn check(template: &Template, today: Option<Date>, findings: &mut Findings) {
    for call in calls(&template.text, reads_resource) {
        let text = &template.text[call.start..call.end];
        let Some(version) = api_version(text) else { continue };
        let Some(resource_type) = resource_type(template, &call) else { continue };
        let Some(known) = versions_of(&resource_type) else { continue };
        for fault in version_faults(&version, known, today) {
            findings.push(template.text_place(call.start, call.end), format!("{fault}, of `{resource_type}`"));
        }
    }
}

fn reads_resource(name: &str) -> bool {
    let name = name.to_lowercase();
    name == "reference" || (name.starts_with("list") && name.len() > 4)
}

/// The type that the call's resource id names, or that of the resource whose name uses the same variable.
fn resource_type(template: &Template, call: &Call) -> Option<String> {
    let whole = &template.text[call.start..call.end];
    let ids = calls(whole, |name| name.eq_ignore_ascii_case("resourceId"));
    let found = if ids.is_empty() {
        let variable = variable_references(whole).into_iter().next()?;
        let used = whole[variable.start..variable.end].to_lowercase();
        let is_named = |name: &str| name.to_lowercase().contains(&used);
        let named = find(&template.root, |member| {
            member.key.eq_ignore_ascii_case("name") && member.value.as_str().is_some_and(is_named)
        });
        let resource = named.into_iter().find(|found| found.path.to_lowercase().contains("resources"))?;
        let mut types: Vec<&str> = types_of(&resource).collect();
        types.reverse();
        types.extend(resource.object.get("type").and_then(Node::as_str));
        types.join("/")
    } else {
        let parts = ids.iter().flat_map(|id| id.arguments.split(['(', ')', ',']));
        let parts = parts.map(|part| part.trim().trim_matches('\'')).filter(|part| part.contains('/'));
        parts.collect::<Vec<_>>().join("/")
    };
    (!found.is_empty()).then_some(found)
}

/// The versions of a type, or of the nearest type around it.
fn versions_of(resource_type: &str) -> Option<&'static [String]> {
    let parts: Vec<&str> = resource_type.split('/').collect();
    nearest_versions(&parts, 2)
}
