//! Queries inside of content files: where they stand, and the way from a place in the query to one in the file.

use std::ops::Range;

use super::data_connector::{page, queries};
use super::{Content, Source};
use crate::diagnostics::{Place, Span};
use crate::solution::ContentKind;
use crate::solution::codeless_connector::Role;
use crate::source::{Document, Node};

/// A query and where it stands.
#[derive(Clone, Copy)]
pub struct Query<'a> {
    /// The file.
    pub document: &'a Document,
    /// The value that holds it.
    pub node: &'a Node,
    /// Its text.
    pub text: &'a str,
}

impl Query<'_> {
    /// Where the text at `offset` stands in the file.
    pub fn place_at(&self, offset: usize, text: &str) -> Place {
        place_at(self.document, self.node, self.text, offset, text)
    }
}

/// All queries of a solution: those of rules, hunting queries and parsers, of the pages of connectors, and the
/// transformations of data collection rules.
pub fn all<'a>(source: &'a Source<'a>) -> Vec<Query<'a>> {
    let mut all = Vec::new();
    let query = |document, node: &'a Node| Some(Query { document, node, text: node.as_str()? });
    for content in source.contents() {
        match content.kind {
            ContentKind::AnalyticRule | ContentKind::HuntingQuery | ContentKind::Parser => {
                all.extend(of(&content).and_then(|(node, _)| query(content.document, node)));
            }
            ContentKind::DataConnector | ContentKind::CodelessConnector => {
                let nodes = page(&content).map(queries).unwrap_or_default();
                all.extend(nodes.into_iter().filter_map(|node| query(content.document, node)));
            }
            ContentKind::Workbook
            | ContentKind::Playbook
            | ContentKind::Watchlist
            | ContentKind::SavedSearch
            | ContentKind::SummaryRule
            | ContentKind::CustomDetection => {}
        }
    }
    for rule in source.survey.connector_parts.iter().filter(|part| part.role == Role::Rule) {
        let flows = rule.document.root.path(&["properties", "dataFlows"]).map(Node::elements).unwrap_or_default();
        let transforms = flows.iter().filter_map(|flow| flow.get("transformKql"));
        all.extend(transforms.filter_map(|node| query(&rule.document, node)));
    }
    all
}

/// Where a text of the query first stands in the file; the whole value where it cannot be found again, because it is
/// written with escapes or folded.
pub fn place_of(document: &Document, value: &Node, text: &str) -> Place {
    place_of_occurrence(document, value, text, 0)
}

/// Where the text at `offset` of the query stands in the file.
pub fn place_at(document: &Document, value: &Node, query: &str, offset: usize, text: &str) -> Place {
    let written = document.file.text.get(value.span.start..value.span.end).unwrap_or_default();
    match written_in_json(written, offset..offset + text.len()) {
        Some(span) => Place::new(&document.file, Span::new(value.span.start + span.start, value.span.start + span.end)),
        None => place_of_occurrence(document, value, text, query[..offset].matches(text).count()),
    }
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

/// Where bytes of a JSON text stand in it as it is written; `None` if it is not written so.
fn written_in_json(written: &str, bytes: Range<usize>) -> Option<Range<usize>> {
    let inner = written.strip_prefix('"')?.strip_suffix('"')?;
    let (mut at, mut read, mut start) = (1, 0, None);
    let mut rest = inner;
    while read < bytes.end {
        if read == bytes.start {
            start = Some(at);
        }
        let (length, meant) = escape(rest)?;
        rest = &rest[length..];
        (at, read) = (at + length, read + meant);
    }
    (read == bytes.end).then_some(start?..at)
}

/// How long the first letter is as it is written, and as it is meant.
fn escape(rest: &str) -> Option<(usize, usize)> {
    let Some(behind) = rest.strip_prefix('\\') else {
        let length = rest.chars().next()?.len_utf8();
        return Some((length, length));
    };
    let unit = |from: &str| u16::from_str_radix(from.get(1..5)?, 16).ok();
    if !behind.starts_with('u') {
        return Some((2, 1));
    }
    let first = unit(behind)?;
    let second = behind.get(5..).and_then(|behind| behind.strip_prefix('\\')).filter(|behind| behind.starts_with('u'));
    let pair = second.and_then(unit).map(|second| char::decode_utf16([first, second]).next());
    match (char::decode_utf16([first]).next()?, pair) {
        (Ok(letter), _) => Some((6, letter.len_utf8())),
        (Err(_), Some(Some(Ok(letter)))) => Some((12, letter.len_utf8())),
        (Err(_), _) => None,
    }
}

/// The query of a rule, a hunting query or a parser: its value and its text.
pub fn of<'a>(content: &Content<'a>) -> Option<(&'a Node, &'a str)> {
    let name = if content.kind == ContentKind::Parser { "FunctionQuery" } else { "query" };
    let node = content.get(name)?;
    Some((node, node.as_str()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(json: &str, bytes: Range<usize>) -> &str {
        &json[written_in_json(json, bytes).expect("it stands in the text")]
    }

    #[test]
    fn text_behind_escapes_is_found_as_it_is_written() {
        let json = r#""T\n| where a == \"b\" and (\u00e9\ud83d\ude00)""#;
        let text = "T\n| where a == \"b\" and (é😀)";
        for part in ["where", "\"b\"", "(", "é", "😀", ")"] {
            let start = text.find(part).expect("it is in the text");
            let found = written(json, start..start + part.len());
            assert_eq!(serde_json::from_str::<String>(&format!("\"{found}\"")).expect("it is JSON"), part);
        }
    }

    #[test]
    fn what_is_no_json_text_has_no_such_place() {
        assert_eq!(written_in_json("T | take 1", 0..1), None);
        assert_eq!(written_in_json("\"T\"", 0..2), None);
    }
}
