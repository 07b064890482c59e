//! Which of many texts hold which of many others, in one pass.

use aho_corasick::AhoCorasick;

/// For each pattern, the texts in which it occurs, by their positions and in order. The empty pattern occurs in all.
#[must_use]
pub fn occurrences<Text: AsRef<str>>(patterns: &[String], texts: &[Text]) -> Vec<Vec<usize>> {
    let mut found: Vec<Vec<usize>> = vec![Vec::new(); patterns.len()];
    // An automaton may have too many states; then there is nothing for it but to look for each by itself.
    let Ok(automaton) = AhoCorasick::new(patterns) else {
        let holding = |pattern: &String| {
            let texts = texts.iter().enumerate();
            texts.filter(|(_, text)| text.as_ref().contains(pattern.as_str())).map(|(index, _)| index).collect()
        };
        return patterns.iter().map(holding).collect();
    };
    for (index, text) in texts.iter().enumerate() {
        for occurrence in automaton.find_overlapping_iter(text.as_ref()) {
            let texts = &mut found[occurrence.pattern().as_usize()];
            if texts.last() != Some(&index) {
                texts.push(index);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::occurrences;

    proptest! {
        #[test]
        fn what_is_found_is_what_looking_for_each_by_itself_finds(
            patterns in prop::collection::vec("[ab]{0,3}", 0..6),
            texts in prop::collection::vec("[abc]{0,8}", 0..6),
        ) {
            let found = occurrences(&patterns, &texts);
            for (pattern, found) in patterns.iter().zip(found) {
                let expected: Vec<usize> = (0..texts.len()).filter(|&index| texts[index].contains(pattern)).collect();
                prop_assert_eq!(found, expected);
            }
        }
    }
}
