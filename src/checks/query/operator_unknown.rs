//! A pipe of a query leads to no operator.

use crate::checks::{Check, Content, Findings, Manual, Run, kql_query, spelling};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;
use crate::source::kql;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "query-operator-unknown",
    severity: Severity::Error,
    summary: "a pipe of a query leads to no operator",
    toolkit: None,
    manual: Manual {
        what: "A `|` outside of texts and comments behind which there is no name of an operator of KQL, such as \
               `where`: another word, another sign, or nothing. What follows the name is not looked at.",
        why: "The content repository's validator of queries refuses it, and the pull request cannot be merged. \
               The rule fails at its first run.",
        remedy: "write an operator behind the pipe, or take the pipe away",
        fails: "SigninLogs | wher ResultType != 0",
        passes: "SigninLogs | where ResultType != 0",
    },
    run: Run::Content(&[ContentKind::AnalyticRule, ContentKind::HuntingQuery, ContentKind::Parser], check),
};

/// The operators of KQL, old spellings included.
const OPERATORS: [&str; 63] = [
    "__executeAndCache",
    "__partitionby",
    "as",
    "assert-schema",
    "conflict",
    "consume",
    "count",
    "distinct",
    "evaluate",
    "execute_and_cache",
    "extend",
    "facet",
    "filter",
    "find",
    "fork",
    "getschema",
    "graph-mark-components",
    "graph-match",
    "graph-merge",
    "graph-shortest-paths",
    "graph-to-table",
    "graph-where-edges",
    "graph-where-nodes",
    "invoke",
    "join",
    "limit",
    "lookup",
    "macro-expand",
    "make-graph",
    "make-series",
    "mv-apply",
    "mv-expand",
    "mvapply",
    "mvexpand",
    "order",
    "parse",
    "parse-kv",
    "parse-where",
    "partition",
    "partition-by",
    "print",
    "project",
    "project-away",
    "project-by-names",
    "project-keep",
    "project-rename",
    "project-reorder",
    "project-smart",
    "reduce",
    "render",
    "sample",
    "sample-distinct",
    "scan",
    "search",
    "serialize",
    "sort",
    "summarize",
    "take",
    "top",
    "top-hitters",
    "top-nested",
    "union",
    "where",
];

fn check(content: &Content<'_>, findings: &mut Findings) {
    let Some((node, query)) = kql_query::of(content) else { return };
    let tokens = kql::tokens(query);
    for (index, pipe) in tokens.iter().enumerate().filter(|(_, token)| token.text == "|") {
        let place =
            |token: &kql::Token<'_>| kql_query::place_at(content.document, node, query, token.span.start, token.text);
        let Some(next) = tokens.get(index + 1) else {
            findings.push(place(pipe), "there is no operator behind the pipe");
            return;
        };
        let operator = whole(query, next);
        if next.kind != kql::TokenKind::Name {
            findings.push(place(pipe), format!("there is no operator behind the pipe, but `{}`", next.text));
        } else if !OPERATORS.contains(&operator) {
            let message = format!("`{operator}` is no operator");
            match spelling::nearest(operator, OPERATORS) {
                Some(near) => findings.push_with_help(place(next), message, format!("did you mean `{near}`?")),
                None => findings.push(place(next), message),
            }
        }
    }
}

/// The name that begins with a token, dashes included.
fn whole<'a>(query: &'a str, token: &kql::Token<'_>) -> &'a str {
    let rest = &query[token.span.start..];
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-');
    &rest[..rest.find(|letter| !is_part(letter)).unwrap_or(rest.len())]
}
