//! Bare addresses in text that become links: `https://…`, `http://…`, `ftp://…`, `mailto:…`, `tel:…`, `www.…`.

use super::characters::is_whitespace;
use super::entities;
use super::inline::{Inline, Target};
use super::scanner::{Piece, Scanner};
use super::tree::Attributes;

/// Beginnings, with the place of the domain in the address.
const BEGINNINGS: [(&str, usize); 6] =
    [("https://", 8), ("http://", 7), ("ftp://", 6), ("mailto:", 7), ("tel:", 4), ("www.", 4)];

/// Deepest nesting of parentheses in an address.
const MAXIMUM_PARENTHESES: usize = 32;

/// Reads a bare address at the scanner's place; returns the link and the place behind it.
pub(super) fn parse(scanner: &Scanner) -> Option<(Inline, usize)> {
    let previous = scanner.previous();
    if previous != '\0' && !is_whitespace(previous) && !matches!(previous, '*' | '_' | '~' | '(') {
        return None;
    }
    let (text, start) = (scanner.text, scanner.at);
    let (beginning, domain) = BEGINNINGS.into_iter().find(|(beginning, _)| begins(&text[start..], beginning))?;
    let pending = pending_marks(scanner)?;
    let mut end = end_of_url(text, start)?;
    while end > start && pending.contains(&text[end - 1]) {
        end -= 1;
    }
    let address: String = text[start..end].iter().collect();
    let domain = if beginning == "mailto:" { address.find('@').filter(|at| *at > 7)? + 1 } else { domain };
    if beginning != "tel:" && !is_valid_domain(address.get(domain..).unwrap_or_default()) {
        return None;
    }
    let url = if beginning == "www." { format!("http://{address}") } else { address.clone() };
    let shown = match beginning {
        "mailto:" | "tel:" => &address[beginning.len()..],
        _ => &address,
    };
    let link = Inline::Link {
        target: Target::Url(url),
        title: String::new(),
        is_image: false,
        children: vec![Inline::Text(shown.to_string())],
        attributes: Attributes::default(),
    };
    Some((link, end))
}

fn begins(text: &[char], beginning: &str) -> bool {
    let first = beginning.chars().next();
    text.first().copied() == first
        && beginning
            .chars()
            .enumerate()
            .all(|(at, c)| text.get(at).is_some_and(|other| other.to_ascii_lowercase() == c))
}

/// The emphasis characters that wait for a partner, which an address does not end with; none inside of a link.
fn pending_marks(scanner: &Scanner) -> Option<Vec<char>> {
    let mut marks = Vec::new();
    let mut knows_anchor = false;
    for piece in scanner.pieces.iter().rev() {
        match piece {
            Piece::Bracket(bracket) if bracket.is_active => return None,
            Piece::Mark(mark) => marks.push(mark.character),
            Piece::Done(Inline::Html(tag)) if !knows_anchor => {
                let tag = tag.to_ascii_lowercase();
                if tag.starts_with("<a") {
                    return None;
                }
                knows_anchor = tag.starts_with("</a");
            }
            Piece::Bracket(_) | Piece::Done(_) => {}
        }
    }
    Some(marks)
}

fn end_of_url(text: &[char], start: usize) -> Option<usize> {
    let ends = |at: usize| text.get(at).is_none_or(|c| matches!(c, ' ' | '\t' | '<') || c.is_control());
    let mut open = 0_usize;
    let mut at = start;
    loop {
        if ends(at) {
            return (open == 0).then_some(at);
        }
        match text[at] {
            '(' => open += 1,
            ')' if open == 0 => return Some(at),
            ')' => open -= 1,
            _ => {}
        }
        let is_entity = text[at] == '&' && entities::parse(text, at).is_some();
        let is_trailing = matches!(text[at], '?' | '!' | '.' | ',' | ':' | '*' | '_' | '~') && ends(at + 1);
        if is_entity || is_trailing {
            return (open == 0).then_some(at);
        }
        if open > MAXIMUM_PARENTHESES {
            return None;
        }
        at += 1;
    }
}

/// A domain has a dot and no underscore in its last two parts.
fn is_valid_domain(rest: &str) -> bool {
    let domain = &rest[..rest.find(['/', '?', '#', ':']).unwrap_or(rest.len())];
    let parts: Vec<&str> = domain.split('.').collect();
    parts.len() > 1
        && parts.iter().all(|part| !part.is_empty() && part.chars().all(belongs_to_domain))
        && parts.iter().rev().take(2).all(|part| !part.contains('_'))
}

fn belongs_to_domain(c: char) -> bool {
    let (is_space, is_punctuation) = super::characters::space_and_punctuation(c);
    matches!(c, '-' | '_') || !(is_space || is_punctuation)
}
