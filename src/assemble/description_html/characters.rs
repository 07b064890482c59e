//! The character classes that Markdown's rules speak of; `'\0'` stands for the end of the text, as on both sides of it.

/// Blank or tab.
pub(super) fn is_blank(c: char) -> bool {
    c == ' ' || c == '\t'
}

/// White space of Markdown: a space separator of Unicode or one of the control characters that move the cursor.
pub(super) fn is_whitespace(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// How a character beside a run of emphasis marks counts: as white space, as punctuation, or as both (the text's end).
pub(super) fn space_and_punctuation(c: char) -> (bool, bool) {
    let is_space = c == '\0' || is_whitespace(c);
    let is_punctuation = if c.is_ascii() { c.is_ascii_punctuation() } else { !c.is_alphanumeric() && !is_space };
    (is_space, is_punctuation || c == '\0')
}
