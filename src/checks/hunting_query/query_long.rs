//! A hunting query is too long.

use crate::checks::{Check, Content, Findings, Manual, Run, detection, spelling};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "hunting-query-query-long",
    severity: Severity::Warning,
    summary: "a hunting query is too long",
    toolkit: None,
    manual: Manual {
        what: "A `query` of more than 10000 characters.",
        why: "Reviewers of the content repository ask for it. The portal refuses longer queries.",
        remedy: "move parts of the query to a parser, and lists to a watchlist",
        fails: "query: (12000 characters)",
        passes: "query: SigninLogs",
    },
    run: Run::Content(&[ContentKind::HuntingQuery], check),
};

fn check(hunt: &Content<'_>, findings: &mut Findings) {
    let Some((node, query)) = hunt.get("query").and_then(detection::text) else { return };
    let length = spelling::length(query);
    if length > 10_000 {
        findings.push(hunt.place(node), format!("`query` has {length} characters"));
    }
}
