//! Ids of headings, made of their texts.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;

use super::characters::is_whitespace;

/// The ids given so far in a document.
#[derive(Debug, Default)]
pub(super) struct HeadingIds {
    taken: BTreeSet<String>,
    /// The last number behind each text.
    repetitions: BTreeMap<String, usize>,
}

impl HeadingIds {
    /// An id that no earlier heading has.
    pub(super) fn give(&mut self, text: &str) -> String {
        let slug = slug(text);
        let base = if slug.is_empty() { "section".to_string() } else { slug };
        let mut id = base.clone();
        if self.taken.contains(&id) {
            let repetition = self.repetitions.entry(base.clone()).or_default();
            while self.taken.contains(&id) {
                *repetition += 1;
                id = format!("{base}-{repetition}");
            }
        }
        self.taken.insert(id.clone());
        id
    }
}

/// Lower-case ASCII from the first letter on; blanks become dashes, other punctuation than `.`, `_`, `-` goes.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    let mut follows_space = false;
    for c in text.chars().flat_map(to_ascii) {
        if c.is_alphabetic() {
            if c.is_ascii() {
                slug.push(c.to_ascii_lowercase());
                follows_space = false;
            }
        } else if is_mark(c) && !slug.is_empty() {
            if follows_space {
                slug.pop();
            }
            if !slug.ends_with(c) {
                slug.push(c);
            }
            follows_space = false;
        } else if c.is_ascii_digit() && !slug.is_empty() {
            slug.push(c);
            follows_space = false;
        } else if is_whitespace(c) && !slug.is_empty() {
            if !follows_space && !slug.ends_with(is_mark) {
                slug.push('-');
            }
            follows_space = true;
        }
    }
    slug.truncate(slug.trim_end_matches(is_mark).len());
    slug
}

fn is_mark(c: char) -> bool {
    matches!(c, '-' | '_' | '.')
}

/// A letter without its accent, or the character itself.
fn to_ascii(c: char) -> Vec<char> {
    let folded: Vec<char> = if c < '\u{a0}' { Vec::new() } else { c.nfkd().filter(char::is_ascii).collect() };
    if folded.is_empty() { vec![c] } else { folded }
}
