//! The host of an Azure cloud is written out.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::toolkit::Template;
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-host-hardcoded",
    severity: Severity::Error,
    summary: "the host of an Azure cloud is written out",
    toolkit: Some("DeploymentTemplate Must Not Contain Hardcoded Uri"),
    manual: Manual {
        what: "The name of a host such as `management.azure.com` or `login.microsoftonline.com` anywhere in the \
               template's text outside of its parameters, texts for people and queries included.",
        why: "The hosts differ between the public cloud and the sovereign ones; the content repository's pipeline \
              turns red.",
        remedy: "use `environment()`, as in `[environment().resourceManager]`, or leave the host out of the text",
        fails: r#""uri": "https://management.azure.com/subscriptions""#,
        passes: r#""uri": "[uri(environment().resourceManager, 'subscriptions')]""#,
    },
    run: Run::Template(check),
};

/// The hosts in the toolkit's order, which decides what of two names that overlap is found.
static HOSTS: LazyLock<Regex> = LazyLock::new(|| {
    let hosts = [
        "management.core.windows.net",
        "gallery.azure.com",
        "management.azure.com",
        "database.windows.net",
        "core.windows.net",
        "login.microsoftonline.com",
        "graph.windows.net",
        "vault.azure.net",
        "datalake.azure.net",
        "azuredatalakestore.net",
        "azuredatalakeanalytics.net",
        "api.loganalytics.io",
        "api.loganalytics.iov1",
        "asazure.windows.net",
        "region.asazure.windows.net",
        "batch.core.windows.net",
    ];
    Regex::new(&format!("(?i){}", hosts.join("|").replace('.', r"\."))).expect("the names make a pattern")
});

/// What may stand before a host.
const EXCEPTIONS: [&str; 2] = ["https://schema.", "https://devopsgallerystorage.blob."];

fn check(template: &Template, findings: &mut Findings) {
    let parameters = template.section("parameters");
    for host in HOSTS.find_iter(&template.text) {
        let before = &template.text[..host.start()];
        let is_excepted = EXCEPTIONS.iter().any(|exception| ends_with_ignoring_case(before, exception));
        let is_in_parameters = parameters.is_some_and(|section| (section.start..section.end).contains(&host.start()));
        if !is_excepted && !is_in_parameters {
            let message = format!("the host `{}` is written out", host.as_str());
            findings.push(template.text_place(host.start(), host.end()), message);
        }
    }
}

fn ends_with_ignoring_case(text: &str, end: &str) -> bool {
    let start = text.len().checked_sub(end.len());
    start.and_then(|start| text.as_bytes().get(start..)).is_some_and(|tail| tail.eq_ignore_ascii_case(end.as_bytes()))
}
