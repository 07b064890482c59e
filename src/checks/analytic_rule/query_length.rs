//! The query of an analytic rule is empty or too long.

use crate::checks::{Check, Content, Findings, Manual, Run, detection, spelling};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-query-length",
    severity: Severity::Error,
    summary: "the query of an analytic rule is empty or too long",
    toolkit: None,
    manual: Manual {
        what: "A `query` that is empty or has more than 10000 characters.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged. \
              Microsoft Sentinel itself refuses longer queries too.",
        remedy: "shorten the query: move what several rules share to a parser, and lists to a watchlist",
        fails: r#"query: """#,
        passes: "query: SigninLogs | where ResultType != 0",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    let Some((node, query)) = rule.get("query").and_then(detection::text) else { return };
    match spelling::length(query) {
        0 => findings.push(rule.place(node), "`query` is empty"),
        1..=10_000 => {}
        length => findings.push(rule.place(node), format!("`query` has {length} characters, and at most 10000 work")),
    }
}
