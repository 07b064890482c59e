//! The parts of links that blocks and inlines share: labels, addresses, titles, and the definitions that labels name.

use std::collections::BTreeMap;

use super::characters::is_whitespace;
use super::entities;
use super::tree::BlockId;

/// Longest label, in characters.
const MAXIMUM_LABEL: usize = 999;

/// What a label in brackets stands for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Definition {
    Link { url: String, title: String },
    Footnote(BlockId),
    Heading(BlockId),
}

/// All definitions of a document; labels are equal whatever their case and blanks.
#[derive(Debug, Default)]
pub(super) struct Definitions {
    known: BTreeMap<String, Definition>,
}

impl Definitions {
    /// The first definition of a label holds.
    pub(super) fn add(&mut self, label: &str, definition: Definition) {
        self.known.entry(normalize(label)).or_insert(definition);
    }

    pub(super) fn get(&self, label: &str) -> Option<&Definition> {
        self.known.get(&normalize(label))
    }
}

fn normalize(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase().to_lowercase()
}

/// Reads `[label]` at `start`; returns the label and the place behind it.
pub(super) fn parse_label(text: &[char], start: usize) -> Option<(String, usize)> {
    if text.get(start) != Some(&'[') {
        return None;
    }
    let mut label = String::new();
    let mut at = start + 1;
    let mut has_text = false;
    while let Some(&c) = text.get(at) {
        match c {
            ']' => return has_text.then_some((label, at + 1)),
            '[' => return None,
            '\\' if text.get(at + 1).is_some_and(char::is_ascii_punctuation) => {
                label.push(c);
                label.push(text[at + 1]);
                has_text = true;
                at += 1;
            }
            _ => {
                has_text |= !is_whitespace(c);
                label.push(c);
            }
        }
        at += 1;
        if at - start > MAXIMUM_LABEL + 1 {
            return None;
        }
    }
    None
}

/// Reads an address at `start`, in angle brackets or bare; returns it unescaped and the place behind it.
pub(super) fn parse_url(text: &[char], start: usize) -> Option<(String, usize)> {
    let mut at = start;
    let mut raw = String::new();
    if text.get(at) == Some(&'<') {
        at += 1;
        loop {
            match *text.get(at)? {
                '>' => return Some((entities::unescape(&raw), at + 1)),
                '<' | '\n' => return None,
                '\\' if text.get(at + 1).is_some_and(char::is_ascii_punctuation) => {
                    raw.extend(&text[at..at + 2]);
                    at += 2;
                }
                c => {
                    raw.push(c);
                    at += 1;
                }
            }
        }
    }
    let mut open = 0_usize;
    while let Some(&c) = text.get(at) {
        match c {
            '\\' if text.get(at + 1).is_some_and(char::is_ascii_punctuation) => {
                raw.push(c);
                at += 1;
            }
            '(' => open += 1,
            ')' if open == 0 => break,
            ')' => open -= 1,
            _ if c == ' ' || c.is_control() => break,
            _ => {}
        }
        raw.push(text[at]);
        at += 1;
    }
    (open == 0).then(|| (entities::unescape(&raw), at))
}

/// Reads a title in quotes or parentheses at `start`; returns it unescaped and the place behind it.
pub(super) fn parse_title(text: &[char], start: usize) -> Option<(String, usize)> {
    let close = match *text.get(start)? {
        '(' => ')',
        quote @ ('"' | '\'') => quote,
        _ => return None,
    };
    let mut raw = String::new();
    let mut at = start + 1;
    while let Some(&c) = text.get(at) {
        match c {
            '\\' if text.get(at + 1).is_some_and(char::is_ascii_punctuation) => {
                raw.extend(&text[at..at + 2]);
                at += 1;
            }
            _ if c == close => return Some((entities::unescape(&raw), at + 1)),
            '(' if close == ')' => return None,
            '\n' if is_blank_line(text, at + 1) => return None,
            _ => raw.push(c),
        }
        at += 1;
    }
    None
}

fn is_blank_line(text: &[char], start: usize) -> bool {
    text[start..].iter().take_while(|c| **c != '\n').all(|c| is_whitespace(*c)) && start < text.len()
}

/// The place behind white space, and whether there was any.
pub(super) fn skip_whitespace(text: &[char], start: usize) -> (usize, bool) {
    let skipped = text[start.min(text.len())..].iter().take_while(|c| is_whitespace(**c)).count();
    (start + skipped, skipped > 0)
}

/// Reads `(url "title")` at `start`; returns address, title and the place behind it.
pub(super) fn parse_inline_target(text: &[char], start: usize) -> Option<(String, String, usize)> {
    if text.get(start) != Some(&'(') {
        return None;
    }
    let (at, _) = skip_whitespace(text, start + 1);
    let (url, at) = parse_url(text, at)?;
    let (at, has_space) = skip_whitespace(text, at);
    if text.get(at) == Some(&')') {
        return Some((url, String::new(), at + 1));
    }
    if !has_space {
        return None;
    }
    let (title, at) = parse_title(text, at)?;
    let (at, _) = skip_whitespace(text, at);
    (text.get(at) == Some(&')')).then_some((url, title, at + 1))
}

/// Reads `[label]: url "title"` at the start of a paragraph's text; returns the label, the link and the place of the
/// line after it.
pub(super) fn parse_definition(text: &[char]) -> Option<(String, Definition, usize)> {
    let (label, at) = parse_label(text, 0)?;
    if text.get(at) != Some(&':') {
        return None;
    }
    let (at, _) = skip_whitespace(text, at + 1);
    let (url, end_of_url) = parse_url(text, at)?;
    if end_of_url == at {
        return None;
    }
    let line_of_url = end_of_line(text, end_of_url);
    let (at, has_space) = skip_whitespace(text, end_of_url);
    if has_space
        && let Some((title, end)) = parse_title(text, at)
        && let Some(next) = end_of_line(text, end)
    {
        return Some((label, Definition::Link { url, title }, next));
    }
    Some((label, Definition::Link { url, title: String::new() }, line_of_url?))
}

/// The start of the next line, if nothing but blanks stands before it.
fn end_of_line(text: &[char], start: usize) -> Option<usize> {
    let blanks = text[start..].iter().take_while(|c| matches!(c, ' ' | '\t')).count();
    match text.get(start + blanks) {
        None => Some(start + blanks),
        Some('\n') => Some(start + blanks + 1),
        Some(_) => None,
    }
}
