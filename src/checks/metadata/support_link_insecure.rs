//! The link of support is not encrypted.

use crate::checks::{Check, Findings, Manual, Run, Source, detection};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "metadata-support-link-insecure",
    severity: Severity::Warning,
    summary: "the link of support is not encrypted",
    toolkit: None,
    manual: Manual {
        what: "A `support.link` that begins with `http://`. Whether the link leads anywhere is not looked at.",
        why: "Reviewers ask for `https://` links to support or product pages.",
        remedy: "write `https://`",
        fails: r#""link": "http://www.contoso.com/support""#,
        passes: r#""link": "https://www.contoso.com/support""#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(metadata) = &source.survey.metadata else { return };
    let Some(support) = metadata.root.get_some("support") else { return };
    let Some((node, link)) = support.get("link").and_then(detection::text) else { return };
    if link.starts_with("http://") {
        findings.push(metadata.place(node), "`link` begins with `http://`");
    }
}
