//! Comparison of texts as .NET's cultures see them: characters without weight, such as a soft hyphen or a zero-width
//! blank, do not count (spec common-1 §17.6; fixture `Northwind Playbook Json`).

/// Whether a text starts with an opening bracket that no combining mark changes.
pub(super) fn starts_with_bracket(text: &str) -> bool {
    let mut characters = text.chars().skip_while(|character| is_weightless(*character));
    characters.next() == Some('[') && !characters.next().is_some_and(is_combining)
}

/// Whether a text has no character with weight.
pub(super) fn is_empty(text: &str) -> bool {
    text.chars().all(is_weightless)
}

/// Whether two texts are equal, letter case and characters without weight ignored.
pub(super) fn equals(left: &str, right: &str) -> bool {
    let weighty = |text: &str| text.chars().filter(|character| !is_weightless(*character)).collect::<String>();
    crate::source::equals_ignoring_case(&weighty(left), &weighty(right))
}

fn is_weightless(character: char) -> bool {
    matches!(
        character,
        '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}' | '\u{ad}' | '\u{34f}'
            | '\u{61c}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'
    )
}

fn is_combining(character: char) -> bool {
    matches!(
        character,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
            | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn soft_hyphen_before_a_bracket_is_skipped() {
        assert!(starts_with_bracket("\u{ad}[x]"));
        assert!(!starts_with_bracket(" [x]"));
    }

    #[test]
    fn combining_mark_makes_another_character_of_a_bracket() {
        assert!(!starts_with_bracket("[\u{301}x]"));
    }

    #[test]
    fn text_of_zero_width_characters_is_empty() {
        assert!(is_empty("\u{200b}\u{200d}"));
        assert!(!is_empty(" "));
    }
}
