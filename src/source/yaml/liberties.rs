//! What the reader passes over, although a reader of plain YAML refuses it: tags of an application, further documents.

use super::prepared::PreparedText;
use super::scanner::Scanner;
use super::token::TokenKind;
use crate::diagnostics::Span;

/// A liberty that a text takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Liberty {
    /// A tag that is not of YAML itself, as written.
    Tag(String),
    /// The begin of a second document.
    SecondDocument,
}

/// The tags of YAML itself.
const TAGS: [&str; 13] =
    ["str", "int", "float", "bool", "null", "seq", "map", "set", "omap", "pairs", "binary", "merge", "timestamp"];

/// The liberties of a text up to its second document or its first fault, each with its place.
#[must_use]
pub fn liberties(text: &str) -> Vec<(Span, Liberty)> {
    let prepared = PreparedText::whole(text);
    let mut scanner = Scanner::new(&prepared.text);
    let mut found = Vec::new();
    let (mut is_open, mut is_over) = (false, false);
    while let Ok(token) = scanner.next() {
        let span = prepared.span_in_file(token.span);
        match token.kind {
            TokenKind::StreamEnd => break,
            TokenKind::VersionDirective | TokenKind::TagDirective { .. } => {}
            TokenKind::DocumentEnd => is_over = is_open,
            TokenKind::DocumentStart if !is_open => is_open = true,
            _ if is_over => {
                found.push((span, Liberty::SecondDocument));
                break;
            }
            TokenKind::DocumentStart => {
                found.push((span, Liberty::SecondDocument));
                break;
            }
            TokenKind::Tag { handle, suffix } => {
                is_open = true;
                if !is_plain(&handle, &suffix) {
                    found.push((span, Liberty::Tag(format!("{handle}{suffix}"))));
                }
            }
            _ => is_open = true,
        }
    }
    found
}

fn is_plain(handle: &str, suffix: &str) -> bool {
    let name = if handle == "!!" { Some(suffix) } else { suffix.strip_prefix("tag:yaml.org,2002:") };
    suffix.is_empty() || name.is_some_and(|name| TAGS.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(usize, Liberty)> {
        liberties(text).into_iter().map(|(span, liberty)| (span.start, liberty)).collect()
    }

    #[test]
    fn one_document_may_be_marked_at_both_ends() {
        assert_eq!(found("---\na: 1\n...\n"), []);
        assert_eq!(found("%YAML 1.1\n---\na: !!str 1\n"), []);
    }

    #[test]
    fn a_second_document_is_found_where_it_begins() {
        assert_eq!(found("a: 1\n---\nb: 2\n"), [(5, Liberty::SecondDocument)]);
        assert_eq!(found("a: 1\n---\n"), [(5, Liberty::SecondDocument)]);
        assert_eq!(found("a: 1\n...\nb: 2\n"), [(9, Liberty::SecondDocument)]);
    }

    #[test]
    fn tags_of_an_application_are_found() {
        assert_eq!(found("a: !secret b"), [(3, Liberty::Tag("!secret".to_owned()))]);
        assert_eq!(found("a: !!python/name b"), [(3, Liberty::Tag("!!python/name".to_owned()))]);
    }
}
