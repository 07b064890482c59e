//! A query reads a table whose name is nearly that of a known one.

use std::collections::BTreeSet;

use crate::checks::kql_query::{self, Query};
use crate::checks::{Check, Findings, Manual, Run, Source, tables};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;
use crate::solution::codeless_connector::Role;
use crate::source::kql;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "query-table-misspelled",
    severity: Severity::Warning,
    summary: "a query reads a table whose name is nearly that of a known one",
    toolkit: None,
    manual: Manual {
        what: "A name at the start of a pipeline that is no known table or function, is not bound by `let`, is no \
               parser or table of the solution, and differs from a known table by a letter or two or by letter case. Tables \
               that resemble no known one are let pass: the list of known ones is of 2026-07. The queries of connectors are \
               read too.",
        why: "The content repository's validator of queries refuses it, and the pull request cannot be merged. Names \
              of tables tell letter case apart.",
        remedy: "write the name of the table",
        fails: "SigninLog | take 10",
        passes: "SigninLogs | take 10",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for query in kql_query::all(source) {
        check_query(source, &query, findings);
    }
}

fn check_query(source: &Source<'_>, query: &Query<'_>, findings: &mut Findings) {
    let tokens = kql::tokens(query.text);
    let mut seen: BTreeSet<&str> = kql::bound_names(query.text).map(|name| name.text).collect();
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
        if is_of_solution(source, name) {
            continue;
        }
        if let Some(near) = tables::misspelled(name) {
            let place = query.place_at(pair[0].span.start, name);
            findings.push_with_help(place, format!("`{name}` is no known table"), format!("did you mean `{near}`?"));
        }
    }
}

/// Whether a parser or a table of the solution bears the name.
fn is_of_solution(source: &Source<'_>, name: &str) -> bool {
    let tables = source.survey.connector_parts.iter().filter(|part| part.role == Role::Table);
    let mut listed = source.survey.listed.iter().filter(|listed| listed.kind == ContentKind::Parser);
    tables.into_iter().any(|table| table.document.root.get_str("name") == Some(name))
        || listed.any(|listed| {
            let function = listed.document.as_ref().and_then(|document| document.root.get_str("FunctionName"));
            function == Some(name) || listed.file.stem() == name
        })
}
