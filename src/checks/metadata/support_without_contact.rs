//! The support of a solution gives no way to reach it.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "metadata-support-without-contact",
    severity: Severity::Error,
    summary: "the support of a solution gives no way to reach it",
    toolkit: None,
    manual: Manual {
        what: "`support` with neither `email` nor `link`, or with blank ones.",
        why: "The content repository's validators refuse the package that is made of it, and the pull request cannot \
              be merged.",
        remedy: "add `\"email\": \"…\"` or `\"link\": \"https://…\"`, or better both",
        fails: r#""support": { "name": "Contoso", "tier": "Partner" }"#,
        passes: r#""support": { "name": "Contoso", "tier": "Partner", "link": "https://www.contoso.com/support" }"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(metadata) = &source.survey.metadata else { return };
    let Some(support) = metadata.root.get_some("support") else { return };
    let is_given = |name| support.get(name).is_some_and(|node| !node.to_text().trim().is_empty());
    if !is_given("email") && !is_given("link") {
        findings.push(metadata.key_place(&metadata.root, "support"), "`support` has neither `email` nor `link`");
    }
}
