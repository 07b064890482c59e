//! The e-mail address of support is none.

use crate::checks::spelling::is_address;
use crate::checks::{Check, Findings, Manual, Run, Source, detection};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "metadata-support-email-invalid",
    severity: Severity::Error,
    summary: "the e-mail address of support is none",
    toolkit: None,
    manual: Manual {
        what: "A `support.email` that is not text, `@`, text, full stop, text, all without blanks.",
        why: "The content repository's validators refuse the package that is made of it, and the pull request cannot \
              be merged.",
        remedy: "write one e-mail address",
        fails: r#""email": "support at contoso.com""#,
        passes: r#""email": "support@contoso.com""#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(metadata) = &source.survey.metadata else { return };
    let Some(support) = metadata.root.get_some("support") else { return };
    let Some((node, email)) = support.get("email").and_then(detection::text) else { return };
    if !email.trim().is_empty() && !is_address(email) {
        findings.push(metadata.place(node), format!("`{email}` is no e-mail address"));
    }
}
