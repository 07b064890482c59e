//! Character references: `&copy;`, `&#8226;`, `&#x1F600;`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The names of HTML 5 that end with a semicolon.
static NAMED: LazyLock<BTreeMap<&'static str, &'static str>> = LazyLock::new(|| {
    ::entities::ENTITIES
        .iter()
        .filter_map(|entity| Some((entity.entity.strip_prefix('&')?.strip_suffix(';')?, entity.characters)))
        .collect()
});

/// Longest name of a character reference.
const MAXIMUM_NAME: usize = 32;

/// Reads a character reference at `start`; returns what it stands for and the place behind it.
pub(super) fn parse(text: &[char], start: usize) -> Option<(String, usize)> {
    if text.get(start) != Some(&'&') {
        return None;
    }
    let body: String = text[start + 1..].iter().take(MAXIMUM_NAME).take_while(|c| **c != ';').collect();
    let end = start + 1 + body.chars().count();
    if text.get(end) != Some(&';') {
        return None;
    }
    let decoded = match body.strip_prefix('#') {
        Some(number) => numeric(number)?.to_string(),
        None => (*NAMED.get(body.as_str())?).to_string(),
    };
    Some((decoded, end + 1))
}

fn numeric(number: &str) -> Option<char> {
    let (digits, radix, longest) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16, 6),
        None => (number, 10, 7),
    };
    if digits.is_empty() || digits.len() > longest || !digits.chars().all(|c| c.is_digit(radix)) {
        return None;
    }
    let code = u32::from_str_radix(digits, radix).ok()?;
    Some(char::from_u32(code).filter(|c| *c != '\0').unwrap_or('\u{fffd}'))
}

/// Resolves backslash escapes and character references, as in addresses, titles and the words after a fence.
pub(super) fn unescape(raw: &str) -> String {
    if !raw.contains(['\\', '&']) {
        return raw.to_string();
    }
    let text: Vec<char> = raw.chars().collect();
    let mut plain = String::with_capacity(raw.len());
    let mut at = 0;
    while let Some(&c) = text.get(at) {
        if c == '\\' && text.get(at + 1).is_some_and(char::is_ascii_punctuation) {
            plain.push(text[at + 1]);
            at += 2;
        } else if let Some((decoded, end)) = parse(&text, at) {
            plain.push_str(&decoded);
            at = end;
        } else {
            plain.push(c);
            at += 1;
        }
    }
    plain
}
