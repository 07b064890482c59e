//! A hunting query has no query.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "hunting-query-without-query",
    severity: Severity::Error,
    summary: "a hunting query has no query",
    toolkit: None,
    manual: Manual {
        what: "A hunting query without `query`, or with an empty one.",
        why: "The content repository's validator of queries refuses it, and the pull request cannot be merged.",
        remedy: "add `query: |` and the KQL below it",
        fails: "name: Rare countries",
        passes: "name: Rare countries\nquery: |\n  SigninLogs",
    },
    run: Run::Content(&[ContentKind::HuntingQuery], check),
};

fn check(hunt: &Content<'_>, findings: &mut Findings) {
    match hunt.get("query") {
        Some(query) if query.is_truthy() => {}
        Some(query) => findings.push(hunt.place(query), "`query` is empty"),
        None => findings.push(hunt.start(), "the hunting query has no `query`"),
    }
}
