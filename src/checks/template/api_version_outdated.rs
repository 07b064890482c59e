//! The API version of a resource is outdated.

use std::sync::LazyLock;

use regex::Regex;
use time::Date;

use crate::checks::toolkit::{
    Content, Template, api_version, each_resource, nearest_versions, types_of, version_faults,
};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-api-version-outdated",
    severity: Severity::Warning,
    summary: "the API version of a resource is outdated",
    toolkit: Some("apiVersions Should Be Recent"),
    manual: Manual {
        what: "The `apiVersion` of a resource that is no text, has no date, is a preview although there is a newer \
               version that is none, or is more than two years old although there is a newer one. The age is counted \
               from the day given as `--today`; the versions known are those of December 2023. Resources of Sentinel's \
               own providers are not in the table.",
        why: "Old versions are retired, and previews change without notice.",
        remedy: "use the newest version that is no preview",
        fails: r#""type": "Microsoft.Logic/workflows", "apiVersion": "2016-06-01""#,
        passes: r#""type": "Microsoft.Logic/workflows", "apiVersion": "2019-05-01""#,
    },
    run: Run::TemplateAges(check),
};

static OF_RESOURCE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i)resources\[\d+\]\.apiVersion$").expect("the pattern is well formed"));

/// The provider in the name of a resource of another provider, as in `'/Microsoft.SecurityInsights/'`.
static PROVIDER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"'/*(\w+\.\w+)/*'").expect("the pattern is well formed"));

fn check(template: &Template, today: Option<Date>, findings: &mut Findings) {
    for found in each_resource(&template.root, |member| member.key.eq_ignore_ascii_case("apiVersion")) {
        if found.path.len() != found.member.key.len() && !OF_RESOURCE.is_match(&found.path) {
            continue;
        }
        let place = || template.place(found.member.value.span);
        let Some(text) = found.member.value.as_str() else {
            findings.push(place(), "the API version must be a text");
            continue;
        };
        let Some(types) = resource_types(&found) else { continue };
        let Some(version) = api_version(text) else {
            findings.push(place(), format!("the API version `{text}` has no date"));
            continue;
        };
        let known = nearest_versions(&types, 1).unwrap_or_default();
        for fault in version_faults(&version, known, today) {
            findings.push(place(), format!("{fault}, of `{}`", types.join("/")));
        }
    }
}

/// The types of the resource and of those around it, the outermost first; of a resource of another provider, the
/// provider that its name names.
fn resource_types<'a>(found: &'a Content<'_>) -> Option<Vec<&'a str>> {
    let mut types: Vec<&str> = types_of(found).collect();
    types.reverse();
    types.extend(found.object.get_str("type"));
    if types.iter().any(|name| name.to_lowercase().contains("/providers/")) {
        let provider = PROVIDER.captures(found.name())?;
        return Some(vec![provider.extract::<1>().1[0]]);
    }
    Some(types)
}
