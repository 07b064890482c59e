//! A bracket of a query is not closed or not open.

use crate::checks::{Check, Content, Findings, Manual, Run, kql_query};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;
use crate::source::kql;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "query-bracket-unbalanced",
    severity: Severity::Error,
    summary: "a bracket of a query is not closed or not open",
    toolkit: None,
    manual: Manual {
        what: "A query in which a round, square or curly bracket outside of texts and comments is closed that was not \
               opened, or is not closed. More of the syntax is not looked at.",
        why: "The content repository's validator of queries refuses it, and the pull request cannot be merged. The \
              rule fails at its first run.",
        remedy: "close the bracket, or take it away",
        fails: "SigninLogs | where (ResultType != 0",
        passes: "SigninLogs | where (ResultType != 0)",
    },
    run: Run::Content(&[ContentKind::AnalyticRule, ContentKind::HuntingQuery, ContentKind::Parser], check),
};

fn check(content: &Content<'_>, findings: &mut Findings) {
    let Some((node, query)) = kql_query::of(content) else { return };
    let mut open = Vec::new();
    let mut fault = None;
    for token in kql::tokens(query).into_iter().filter(|token| token.kind == kql::TokenKind::Punctuation) {
        let opening = match token.text {
            "(" | "[" | "{" => {
                open.push(token);
                continue;
            }
            ")" => "(",
            "]" => "[",
            "}" => "{",
            _ => continue,
        };
        if open.pop().is_none_or(|last| last.text != opening) {
            fault = Some((token, "closes nothing"));
            break;
        }
    }
    let fault = fault.or_else(|| open.last().map(|token| (*token, "is not closed")));
    if let Some((token, fault)) = fault {
        let place = kql_query::place_at(content.document, node, query, token.span.start, token.text);
        findings.push(place, format!("the bracket `{}` {fault}", token.text));
    }
}
