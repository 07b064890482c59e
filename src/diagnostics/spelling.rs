//! Did-you-mean: the name that was probably meant by one that is none.

/// The likeness from which on a name is offered in place of another.
const LIKE: f64 = 0.7;

/// The shortest name that is offered because it is a part of the other, in characters without punctuation.
const SHORTEST_PART: usize = 4;

/// How alike two names are, from 0 to 1; letter case, blanks and punctuation do not count.
#[must_use]
pub fn likeness(left: &str, right: &str) -> f64 {
    strsim::normalized_damerau_levenshtein(&fold(left), &fold(right))
}

/// Whether only letter case, blanks and punctuation tell two names from each other.
#[must_use]
pub fn is_same_word(left: &str, right: &str) -> bool {
    let folded = fold(left);
    !folded.is_empty() && folded == fold(right)
}

/// The candidate that was probably meant by `name`, the first of those that are equally alike. A name that is a part
/// of the other counts as like enough.
pub fn nearest<'c>(name: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let folded = fold(name);
    let scored = candidates.into_iter().map(|candidate| {
        let other = fold(candidate);
        let likeness = strsim::normalized_damerau_levenshtein(&folded, &other);
        let is_long = folded.len().min(other.len()) >= SHORTEST_PART;
        let is_part = is_long && (other.contains(&folded) || folded.contains(&other));
        (if is_part { likeness.max(LIKE) } else { likeness }, candidate)
    });
    let best = scored.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
    (best.0 >= LIKE).then_some(best.1)
}

/// The remedy for a name that is none: the one that was probably meant, or else what `otherwise` says.
pub fn did_you_mean<'c>(name: &str, candidates: impl IntoIterator<Item = &'c str>, otherwise: &str) -> String {
    nearest(name, candidates).map_or_else(|| otherwise.to_owned(), |near| format!("did you mean `{near}`?"))
}

fn fold(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letter_case_and_punctuation_do_not_count() {
        assert_eq!(nearest("data-connectors", ["Data Connectors", "Parsers"]), Some("Data Connectors"));
    }

    #[test]
    fn a_part_of_a_name_is_offered_and_a_stranger_is_not() {
        assert_eq!(nearest("Scheduled query rule", ["NRT", "Scheduled"]), Some("Scheduled"));
        assert_eq!(nearest("Fusion", ["NRT", "Scheduled"]), None);
        assert_eq!(did_you_mean("Fusion", ["NRT"], "write `NRT`"), "write `NRT`");
    }
}
