//! The link of support is none.

use crate::checks::{Check, Findings, Manual, Run, Source, detection};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "metadata-support-link-invalid",
    severity: Severity::Error,
    summary: "the link of support is none",
    toolkit: None,
    manual: Manual {
        what: "A `support.link` that does not begin with `http://` or `https://`, or holds blanks.",
        why: "The content repository's validators refuse the package that is made of it, and the pull request cannot \
              be merged.",
        remedy: "write one link that begins with `https://`",
        fails: r#""link": "www.contoso.com/support""#,
        passes: r#""link": "https://www.contoso.com/support""#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(metadata) = &source.survey.metadata else { return };
    let Some(support) = metadata.root.get_some("support") else { return };
    let Some((node, link)) = support.get("link").and_then(detection::text) else { return };
    let address = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://"));
    let is_link = address.is_some_and(|address| !address.is_empty() && !address.contains(char::is_whitespace));
    if !link.trim().is_empty() && !is_link {
        findings.push(metadata.place(node), format!("`{link}` is no link"));
    }
}
