//! The support of a solution has no name.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "metadata-support-without-name",
    severity: Severity::Error,
    summary: "the support of a solution has no name",
    toolkit: None,
    manual: Manual {
        what: "`support` without `name`, or with a blank one.",
        why: "The content repository's validators refuse the package that is made of it, and the pull request cannot \
              be merged.",
        remedy: "add `\"name\": \"…\"`, the name of who gives support",
        fails: r#""support": { "tier": "Partner" }"#,
        passes: r#""support": { "name": "Contoso", "tier": "Partner" }"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(metadata) = &source.survey.metadata else { return };
    let Some(support) = metadata.root.get_some("support") else { return };
    if support.get("name").is_none_or(|name| name.to_text().trim().is_empty()) {
        findings.push(metadata.key_place(support, "name"), "`support` has no `name`");
    }
}
