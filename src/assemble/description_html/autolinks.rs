//! Bare addresses in text that become links: `https://…`, `http://…`, `ftp://…`, `mailto:…`, `tel:…`, `www.…`.

use super::characters::{is_whitespace, space_and_punctuation};

/// Beginnings, with the place of the domain in the address.
const BEGINNINGS: [(&str, usize); 6] =
    [("https://", 8), ("http://", 7), ("ftp://", 6), ("mailto:", 7), ("tel:", 4), ("www.", 4)];

/// Deepest nesting of parentheses in an address.
const MAXIMUM_PARENTHESES: usize = 32;

/// A bare address.
pub(super) struct Address<'a> {
    pub(super) url: String,
    pub(super) shown: &'a str,
    pub(super) length: usize,
}

/// Reads the address that a text begins with, behind the character `previous`.
pub(super) fn parse(text: &str, previous: char) -> Option<Address<'_>> {
    if previous != '\0' && !is_whitespace(previous) && !matches!(previous, '*' | '_' | '~' | '(') {
        return None;
    }
    let begins = |beginning: &str| text.get(..beginning.len()).is_some_and(|head| head.eq_ignore_ascii_case(beginning));
    let (beginning, domain) = BEGINNINGS.into_iter().find(|(beginning, _)| begins(beginning))?;
    let length = length_of_url(text)?;
    let address = &text[..length];
    let domain = if beginning == "mailto:" { address.find('@').filter(|at| *at > 7)? + 1 } else { domain };
    if beginning != "tel:" && !is_valid_domain(address.get(domain..).unwrap_or_default()) {
        return None;
    }
    let url = if beginning == "www." { format!("http://{address}") } else { address.to_string() };
    let shown = if matches!(beginning, "mailto:" | "tel:") { &address[beginning.len()..] } else { address };
    Some(Address { url, shown, length })
}

fn length_of_url(text: &str) -> Option<usize> {
    let ends = |rest: &str| rest.chars().next().is_none_or(|c| matches!(c, ' ' | '\t' | '<') || c.is_control());
    let mut open = 0_usize;
    for (at, c) in text.char_indices() {
        let is_trailing = matches!(c, '?' | '!' | '.' | ',' | ':' | '*' | '_' | '~') && ends(&text[at + 1..]);
        if ends(&text[at..]) || is_trailing || c == ')' && open == 0 {
            return (open == 0).then_some(at);
        }
        match c {
            '(' => open += 1,
            ')' => open -= 1,
            _ => {}
        }
        if open > MAXIMUM_PARENTHESES {
            return None;
        }
    }
    (open == 0).then_some(text.len())
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
    matches!(c, '-' | '_') || space_and_punctuation(c) == (false, false)
}
