//! `{#id .class key=value}`: attributes for the element before them, which vanish from the text.

use super::characters::{is_blank, is_whitespace};
use super::tree::Attributes;

/// Longest list of attributes, in characters; it keeps texts full of braces quick to read.
const MAXIMUM_LENGTH: usize = 1_000;

/// Reads attributes at `start`, where a `{` stands; returns them and the place behind them, which is the next line if
/// they end one. An id or class of one character makes all of it text.
pub(super) fn parse(text: &[char], start: usize) -> Option<(Attributes, usize)> {
    if text.get(start) != Some(&'{') || start > 0 && text[start - 1] == '{' {
        return None;
    }
    let text = &text[..text.len().min(start + MAXIMUM_LENGTH)];
    let mut attributes = Attributes::default();
    let mut at = start + 1;
    loop {
        match *text.get(at)? {
            '}' => {
                let ends_line = text.get(at + 1) == Some(&'\n');
                return Some((attributes, at + if ends_line { 2 } else { 1 }));
            }
            mark @ ('#' | '.') => {
                let end = at + 1 + count(&text[at + 1..], |c| c != '}' && !is_whitespace(c));
                if end == at + 2 {
                    return None;
                }
                let name: String = text[at + 1..end].iter().collect();
                if mark == '#' {
                    attributes.id = Some(name);
                } else {
                    attributes.classes.push(name);
                }
                at = end;
            }
            c if is_whitespace(c) => at += 1,
            c if starts_name(c) => {
                let (property, end) = parse_property(text, at)?;
                attributes.properties.push(property);
                at = end;
            }
            _ => return None,
        }
    }
}

fn parse_property(text: &[char], start: usize) -> Option<((String, String), usize)> {
    let end = start + count(&text[start..], |c| c.is_ascii_alphanumeric() || matches!(c, '_' | ':' | '.' | '-'));
    let name: String = text[start..end].iter().collect();
    let has_space = text.get(end).is_some_and(|c| is_blank(*c));
    let at = end + count(&text[end..], is_whitespace);
    let next = *text.get(at)?;
    if next == '}' || has_space && (matches!(next, '.' | '#') || starts_name(next)) {
        return Some(((name, String::new()), at));
    }
    if next != '=' {
        return None;
    }
    let at = at + 1 + count(&text[at + 1..], is_whitespace);
    let first = *text.get(at)?;
    let (from, to, behind) = if matches!(first, '"' | '\'') {
        let to = at + 1 + count(&text[at + 1..], |c| c != first);
        text.get(to)?;
        (at + 1, to, to + 1)
    } else {
        let to = at + count(&text[at..], |c| c != '}' && !is_whitespace(c));
        if to == at {
            return None;
        }
        (at, to, to)
    };
    Some(((name, text[from..to].iter().collect()), behind))
}

fn starts_name(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '_' | ':')
}

fn count(text: &[char], matches: impl Fn(char) -> bool) -> usize {
    text.iter().take_while(|c| matches(**c)).count()
}
