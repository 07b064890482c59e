//! `$…$` and `$$…$$` inside of a text.

use super::characters::{is_blank, space_and_punctuation};

/// Reads a formula at `start`, if what stands around the dollars does not make them money; returns its text and the
/// place behind it.
pub(super) fn parse(text: &str, start: usize) -> Option<(String, usize)> {
    let before = text[..start].chars().next_back().unwrap_or('\0');
    let rest = text[start..].split('\n').next()?;
    let (space_before, punctuation_before) = space_and_punctuation(before);
    if before == '$' || !space_before && !punctuation_before {
        return None;
    }
    let dollars = if rest.starts_with("$$") { 2 } else { 1 };
    let inner = &rest[dollars..];
    let opens_blank = inner.starts_with(is_blank);
    let mut at = 0;
    loop {
        at += inner[at..].find('$')?;
        let count = inner[at..].bytes().take_while(|byte| *byte == b'$').count();
        let before = inner[..at].chars().next_back().unwrap_or('$');
        if before != '\\' && count >= dollars {
            let (space_after, punctuation_after) =
                space_and_punctuation(inner[at + count..].chars().next().unwrap_or('\0'));
            if !space_after && !punctuation_after || opens_blank != is_blank(before) {
                return None;
            }
            let content = inner[..at + count - dollars].trim_matches(is_blank);
            return Some((content.to_string(), start + dollars + at + count));
        }
        at += count;
    }
}
