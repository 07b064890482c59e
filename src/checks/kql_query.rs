//! Queries inside of content files: their tokens, and the way from a place in the query to one in the file.

use super::Content;
use crate::diagnostics::{Place, Span};
use crate::solution::ContentKind;
use crate::source::{Document, Node};

/// Where a text of the query first stands in the file; the whole value where it cannot be found again, because it is
/// written with escapes or folded.
pub fn place_of(document: &Document, value: &Node, text: &str) -> Place {
    place_of_occurrence(document, value, text, 0)
}

/// Where the text at `offset` of the query stands in the file.
pub fn place_at(document: &Document, value: &Node, query: &str, offset: usize, text: &str) -> Place {
    place_of_occurrence(document, value, text, query[..offset].matches(text).count())
}

fn place_of_occurrence(document: &Document, value: &Node, text: &str, earlier: usize) -> Place {
    let written = document.file.text.get(value.span.start..value.span.end).unwrap_or_default();
    match written.match_indices(text).nth(earlier) {
        Some((at, _)) => {
            let start = value.span.start + at;
            Place::new(&document.file, Span::new(start, start + text.len()))
        }
        None => document.place(value),
    }
}

/// The query of a rule, a hunting query or a parser: its value and its text.
pub fn of<'a>(content: &Content<'a>) -> Option<(&'a Node, &'a str)> {
    let name = if content.kind == ContentKind::Parser { "FunctionQuery" } else { "query" };
    let node = content.get(name)?;
    Some((node, node.as_str()?))
}
