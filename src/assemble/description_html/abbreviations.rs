//! Words that the text explains with `*[Word]: meaning`.

use std::collections::BTreeMap;

use super::node::{Kind, Node};

/// Cuts a text at the abbreviations in it, which are words between white space or before punctuation; the longest wins.
pub(super) fn mark(
    text: &str,
    start: usize,
    mut may_start: bool,
    abbreviations: &BTreeMap<String, String>,
    out: &mut Vec<Node>,
) {
    let mut plain_from = 0;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next().filter(|_| !abbreviations.is_empty()) {
        let rest = &text[at..];
        let found = abbreviations
            .iter()
            .rev()
            .filter(|_| may_start)
            .find(|(label, _)| rest.strip_prefix(label.as_str()).is_some_and(ends_word));
        may_start = c.is_whitespace();
        if let Some((label, title)) = found {
            push_text(&text[plain_from..at], start + plain_from, out);
            let mut word = Node::finished("abbr", label.clone(), start + at..start + at + label.len());
            word.attributes.add_property("title", title);
            out.push(word);
            at += label.len();
            plain_from = at;
        } else {
            at += c.len_utf8();
        }
    }
    push_text(&text[plain_from..], start + plain_from, out);
}

fn push_text(text: &str, start: usize, out: &mut Vec<Node>) {
    if !text.is_empty() {
        out.push(Node::new(Kind::Text(text.to_string()), start..start + text.len()));
    }
}

/// Behind an abbreviation stands nothing but punctuation up to the next white space.
fn ends_word(rest: &str) -> bool {
    rest.chars().take_while(|c| !c.is_whitespace()).all(|c| c.is_ascii_punctuation())
}
