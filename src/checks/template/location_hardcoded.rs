//! A location is written out, or taken from the resource group past the parameter.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::toolkit::{Coverage, Template, find, is_expression};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::{Severity, Span};
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-location-hardcoded",
    severity: Severity::Error,
    summary: "a location is written out, or taken from the resource group past the parameter",
    toolkit: Some("Location Should Not Be Hardcoded"),
    manual: Manual {
        what: "A resource whose `location` is neither an expression nor `global`; the texts `resourceGroup().location` \
               and `deployment().location` outside of the parameters and of nested deployments; a parameter \
               `location` that is no string or has another default than one of these and `global`.",
        why: "The customer chooses where to deploy; a location written out may not be open to the subscription.",
        remedy: "use a parameter, as in `[parameters('workspace-location')]`",
        fails: r#""location": "westus""#,
        passes: r#""location": "[parameters('workspace-location')]""#,
    },
    run: Run::Template(check),
};

static GROUP_LOCATION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i)(?:resourceGroup|deployment)\(\).location").expect("the pattern is well formed"));

static RESOURCE_LOCATION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i)resources\[\d+\]\.location").expect("the pattern is well formed"));

fn check(template: &Template, findings: &mut Findings) {
    if !template.is_parsed() {
        return;
    }
    check_parameter(template, findings);
    check_text(template, findings);
    for location in find(&template.root, |member| member.key.eq_ignore_ascii_case("location")) {
        let value = location.member.value.to_text();
        let is_free = value.eq_ignore_ascii_case("global") || is_expression(&value);
        if RESOURCE_LOCATION.is_match(&location.path) && !is_free {
            let message = format!("the location `{value}` of the resource `{}` is written out", location.name());
            findings.push(template.place(location.span()), message);
        }
    }
}

fn check_parameter(template: &Template, findings: &mut Findings) {
    let Some(parameter) = template.root.path(&["parameters", "location"]).filter(|found| !found.is_null()) else {
        return;
    };
    if !parameter.get_str("type").is_some_and(|kind| kind.eq_ignore_ascii_case("string")) {
        findings.push(template.place(parameter.span), "the parameter `location` must be of type `string`");
    }
    let Some(default) = parameter.get_some("defaultValue") else { return };
    let text = default.to_text();
    let is_wrong = if template.is_main {
        let allowed = ["[resourcegroup().location]", "global", "[deployment().location]"];
        default.is_truthy() && !allowed.contains(&text.trim().to_lowercase().as_str())
    } else {
        !GROUP_LOCATION.is_match(&text)
    };
    if is_wrong {
        let message = format!("the default `{text}` of the parameter `location` is written out");
        findings.push(template.place(default.span), message);
    }
}

fn check_text(template: &Template, findings: &mut Findings) {
    let deployments = find(&template.root, |member| {
        let is_kind = |kind: &str| kind.eq_ignore_ascii_case("Microsoft.Resources/deployments");
        member.key.eq_ignore_ascii_case("type") && Node::as_str(&member.value).is_some_and(is_kind)
    });
    let within = |span: Span| Span::new(span.start - template.start, span.end - template.start);
    let mut exempt: Vec<Span> = deployments.iter().map(|deployment| within(deployment.object.span)).collect();
    exempt.extend(template.section("parameters"));
    let mut exempt = Coverage::of(exempt);
    for found in GROUP_LOCATION.find_iter(&template.text) {
        if !exempt.covers(found.start()) {
            let message = format!("`{}` is used outside of the parameters", found.as_str());
            findings.push(template.text_place(found.start(), found.end()), message);
        }
    }
}
