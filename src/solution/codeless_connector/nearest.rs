//! Did-you-mean: the name that was probably meant.

/// The candidate that comes nearest to `name`, letter case, blanks and punctuation ignored.
pub(super) fn nearest<'c>(name: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let folded = fold(name);
    let scored = candidates.into_iter().map(|candidate| {
        let other = fold(candidate);
        let likeness = strsim::normalized_damerau_levenshtein(&folded, &other);
        let is_part = folded.len() >= 4 && other.len() >= 4 && (other.contains(&folded) || folded.contains(&other));
        (if is_part { likeness.max(LIKE) } else { likeness }, candidate)
    });
    let best = scored.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
    (best.0 >= LIKE).then_some(best.1)
}

/// The likeness from which on a name is offered.
const LIKE: f64 = 0.7;

/// `write …`, with the name that was probably meant where one comes near.
pub(super) fn did_you_mean<'c>(name: &str, candidates: impl IntoIterator<Item = &'c str>, otherwise: &str) -> String {
    nearest(name, candidates).map_or_else(|| otherwise.to_owned(), |near| format!("did you mean `{near}`?"))
}

fn fold(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
