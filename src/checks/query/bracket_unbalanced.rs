//! A bracket of a query is not closed or not open.

use crate::checks::kql_query::{self, Query};
use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;
use crate::source::kql;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "query-bracket-unbalanced",
    severity: Severity::Error,
    summary: "a bracket of a query is not closed or not open",
    toolkit: None,
    manual: Manual {
        what: "A query in which a round, square or curly bracket outside of texts and comments is closed that was not \
               opened, or is not closed: in a rule, a hunting query, a parser, the page of a connector, or the \
               `transformKql` of a data collection rule. More of the syntax is not looked at.",
        why: "The content repository's validator of queries refuses it, and the pull request cannot be merged. The \
              rule fails at its first run, the connector shows no data or cannot be connected.",
        remedy: "close the bracket, or take it away",
        fails: "SigninLogs | where (ResultType != 0",
        passes: "SigninLogs | where (ResultType != 0)",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for query in kql_query::all(source) {
        check_query(&query, findings);
    }
}

fn check_query(query: &Query<'_>, findings: &mut Findings) {
    let mut open = Vec::new();
    let mut fault = None;
    for token in kql::tokens(query.text).into_iter().filter(|token| token.kind == kql::TokenKind::Punctuation) {
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
        let place = query.place_at(token.span.start, token.text);
        findings.push(place, format!("the bracket `{}` {fault}", token.text));
    }
}
