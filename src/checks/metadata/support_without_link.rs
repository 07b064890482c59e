//! The support of a solution has no link.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "metadata-support-without-link",
    severity: Severity::Warning,
    summary: "the support of a solution has no link",
    toolkit: None,
    manual: Manual {
        what: "`support` with an `email` and without `link`, or with a blank one. A missing `email`, which \
               written guidance asks for too, is let pass: a third of the published solutions have none. Whether \
               the link leads anywhere is not looked at.",
        why: "Reviewers ask for a page of support or of the product; Content Hub shows it with the solution.",
        remedy: "add `\"link\": \"https://…\"`, a page of support or of the product",
        fails: r#""support": { "name": "Contoso", "tier": "Partner", "email": "support@contoso.com" }"#,
        passes: r#""support": { "name": "Contoso", "tier": "Partner", "link": "https://www.contoso.com/support" }"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(metadata) = &source.survey.metadata else { return };
    let Some(support) = metadata.root.get_some("support") else { return };
    let is_given = |name| support.get(name).is_some_and(|node| !node.to_text().trim().is_empty());
    if is_given("email") && !is_given("link") {
        findings.push(metadata.key_place(&metadata.root, "support"), "`support` has no `link`");
    }
}
