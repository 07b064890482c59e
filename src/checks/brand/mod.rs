//! Checks on the name of the product (spec checks EN-06).

mod incomplete;
mod outdated;

use super::Check;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[&incomplete::CHECK, &outdated::CHECK];

/// Where a text calls the product Sentinel, between blanks and without Microsoft before it (spec checks META-13).
pub(super) fn bare_name(text: &str) -> Option<usize> {
    let found = text.match_indices(NAME).find(|(at, word)| {
        let (before, behind) = (&text[..*at], &text[at + word.len()..]);
        let is_word = before.is_empty() || before.ends_with(char::is_whitespace);
        let is_whole = behind.is_empty() || behind.starts_with(char::is_whitespace);
        let mut letters = before.chars();
        letters.next_back();
        is_word && is_whole && !letters.as_str().ends_with("Microsoft")
    });
    found.map(|(at, _)| at)
}

/// The name of the product without that of its maker.
pub(super) const NAME: &str = "Sentinel";
