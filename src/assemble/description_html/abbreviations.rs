//! Words that the text explains with `*[Word]: meaning`.

use std::collections::BTreeMap;

use super::inline::Inline;

/// Cuts a text at the abbreviations in it, which are words between white space or before punctuation; the longest wins.
pub(super) fn mark(text: String, follows_space: bool, abbreviations: &BTreeMap<String, String>) -> Vec<Inline> {
    if abbreviations.is_empty() {
        return vec![Inline::Text(text)];
    }
    let mut inlines = Vec::new();
    let mut plain_from = 0;
    let mut may_start = follows_space;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let found = abbreviations
            .iter()
            .rev()
            .filter(|_| may_start)
            .filter(|(label, _)| !label.is_empty() && rest.starts_with(label.as_str()))
            .find(|(label, _)| ends_word(&rest[label.len()..]));
        if let Some((label, title)) = found {
            if plain_from < at {
                inlines.push(Inline::Text(text[plain_from..at].to_string()));
            }
            inlines.push(Inline::Abbreviation { text: label.clone(), title: title.clone() });
            at += label.len();
            plain_from = at;
            may_start = false;
        } else {
            may_start = c.is_whitespace();
            at += c.len_utf8();
        }
    }
    if plain_from < text.len() {
        inlines.push(Inline::Text(text[plain_from..].to_string()));
    }
    inlines
}

/// Behind an abbreviation stands nothing but punctuation up to the next white space.
fn ends_word(rest: &str) -> bool {
    rest.chars().take_while(|c| !c.is_whitespace()).all(|c| c.is_ascii_punctuation())
}
