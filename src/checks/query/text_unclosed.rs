//! A text in a query is not closed.

use crate::checks::{Check, Findings, Manual, Run, Source, kql_query};
use crate::diagnostics::Severity;
use crate::source::kql;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "query-text-unclosed",
    severity: Severity::Error,
    summary: "a text in a query is not closed",
    toolkit: None,
    manual: Manual {
        what: "A text in quotes that does not end on its line, or a text in three back-ticks that does not end: in a rule, a \
               hunting query, a parser, the page of a connector, or the `transformKql` of a data collection rule.",
        why: "The content repository's validator of queries refuses it, and the pull request cannot be merged. The \
              rule fails at its first run, the connector shows no data or cannot be connected.",
        remedy: "put the closing quote",
        fails: r#"| where Location == "US"#,
        passes: r#"| where Location == "US""#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for query in kql_query::all(source) {
        let texts = kql::tokens(query.text).into_iter().filter(|token| token.kind == kql::TokenKind::Text);
        if let Some(token) = texts.into_iter().find(|token| !is_closed(token.text)) {
            findings.push(query.place_at(token.span.start, token.text), "the text is not closed");
        }
    }
}

fn is_closed(text: &str) -> bool {
    for fence in ["```", "~~~"] {
        if text.starts_with(fence) {
            return text.len() >= 2 * fence.len() && text.ends_with(fence);
        }
    }
    let quoted = text.trim_start_matches(['@', 'h', 'H']);
    let is_verbatim = text[..text.len() - quoted.len()].contains('@');
    let mut letters = quoted.chars();
    let Some(quote) = letters.next() else { return true };
    while let Some(letter) = letters.next() {
        // A quote is written twice within a verbatim text, and behind a backslash within another one.
        let escapes = if is_verbatim { letter == quote && letters.as_str().starts_with(quote) } else { letter == '\\' };
        if escapes {
            letters.next();
        } else if letter == quote {
            return true;
        }
    }
    false
}
