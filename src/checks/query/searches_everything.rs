//! A query reads every table.

use crate::checks::{Check, Content, Findings, Manual, Run, kql_query};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;
use crate::source::kql;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "query-searches-everything",
    severity: Severity::Warning,
    summary: "a query reads every table",
    toolkit: None,
    manual: Manual {
        what: "`search` or `union` with `*` directly behind it.",
        why: "Reviewers refuse it: the query reads every table of the workspace, is slow, and finds other \
               things in every workspace.",
        remedy: "name the tables that the query needs",
        fails: r#"union * | where Account == "admin""#,
        passes: r#"union SigninLogs, AuditLogs | where Account == "admin""#,
    },
    run: Run::Content(&[ContentKind::AnalyticRule, ContentKind::HuntingQuery, ContentKind::Parser], check),
};

fn check(content: &Content<'_>, findings: &mut Findings) {
    let Some((node, query)) = kql_query::of(content) else { return };
    for pair in kql::tokens(query).windows(2) {
        if matches!(pair[0].text, "search" | "union") && pair[1].text == "*" {
            let place = kql_query::place_at(content.document, node, query, pair[0].span.start, pair[0].text);
            findings.push(place, format!("`{} *` reads every table", pair[0].text));
        }
    }
}
