//! The character classes that Markdown's rules speak of; `'\0'` stands for the end of the text, as on both sides of it.

use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

/// Blank or tab.
pub(super) fn is_blank(c: char) -> bool {
    c == ' ' || c == '\t'
}

/// White space of Markdown: a space separator of Unicode or one of the control characters that move the cursor.
pub(super) fn is_whitespace(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\u{c}' | '\r' | ' ')
        || (c >= '\u{a0}'
            && c.is_whitespace()
            && c.general_category() == unicode_properties::GeneralCategory::SpaceSeparator)
}

/// How a character beside a run of emphasis marks counts: as white space, as punctuation, or as both (the text's end).
pub(super) fn space_and_punctuation(c: char) -> (bool, bool) {
    if c == '\0' {
        return (true, true);
    }
    if is_whitespace(c) {
        return (true, false);
    }
    if c.is_ascii() {
        return (false, c.is_ascii_punctuation());
    }
    let group = c.general_category_group();
    (false, matches!(group, GeneralCategoryGroup::Punctuation | GeneralCategoryGroup::Symbol))
}
