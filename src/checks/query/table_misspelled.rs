//! A query reads a table whose name is nearly that of a known one.

use std::collections::BTreeSet;

use crate::checks::{Check, Content, Findings, Manual, Run, kql_query, tables};
use crate::diagnostics::{Severity, spelling::likeness};
use crate::solution::ContentKind;
use crate::source::kql;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "query-table-misspelled",
    severity: Severity::Warning,
    summary: "a query reads a table whose name is nearly that of a known one",
    toolkit: None,
    manual: Manual {
        what: "A name at the start of a pipeline that is no known table or function, is not bound by `let`, is no \
               parser of the solution, and differs from a known table by a letter or two or by letter case. Tables \
               that resemble no known one are let pass: the list of known ones is of 2026-07.",
        why: "The content repository's validator of queries refuses it, and the pull request cannot be merged. Names \
              of tables tell letter case apart.",
        remedy: "write the name of the table",
        fails: "SigninLog | take 10",
        passes: "SigninLogs | take 10",
    },
    run: Run::Content(&[ContentKind::AnalyticRule, ContentKind::HuntingQuery, ContentKind::Parser], check),
};

/// How alike, of 1, a name must be to that of a known table.
const NEAR: f64 = 0.88;

fn check(content: &Content<'_>, findings: &mut Findings) {
    let Some((node, query)) = kql_query::of(content) else { return };
    let tokens = kql::tokens(query);
    let mut seen: BTreeSet<&str> = kql::bound_names(query).map(|name| name.text).collect();
    for (index, pair) in tokens.windows(2).enumerate() {
        let before = |count: usize| index.checked_sub(count).map(|index| tokens[index].text);
        let starts_pipeline = match before(1) {
            None | Some(";" | "(") => true,
            Some("=") => before(3) == Some("let"),
            Some(_) => false,
        };
        let name = pair[0].text;
        if pair[0].kind != kql::TokenKind::Name || pair[1].text != "|" || !starts_pipeline || !seen.insert(name) {
            continue;
        }
        if tables::TABLES.contains(name) || is_parser_of_solution(content, name) {
            continue;
        }
        if let Some(near) = nearest(name) {
            let place = kql_query::place_at(content.document, node, query, pair[0].span.start, name);
            findings.push_with_help(place, format!("`{name}` is no known table"), format!("did you mean `{near}`?"));
        }
    }
}

fn nearest(name: &str) -> Option<&'static str> {
    let is_of_length = |known: &&String| known.len().abs_diff(name.len()) <= 2 && name.len() > 5;
    let near = tables::TABLES.iter().filter(is_of_length).map(|known| (likeness(name, known), known.as_str()));
    let best = near.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
    // Two versions of one table differ in a digit.
    let digits = |name: &str| name.chars().filter(char::is_ascii_digit).collect::<String>();
    (best.0 >= NEAR && digits(best.1) == digits(name)).then_some(best.1)
}

fn is_parser_of_solution(content: &Content<'_>, name: &str) -> bool {
    content.source.survey.listed.iter().filter(|listed| listed.kind == ContentKind::Parser).any(|listed| {
        let function = listed.document.as_ref().and_then(|document| document.root.get_str("FunctionName"));
        function == Some(name) || listed.file.stem() == name
    })
}
