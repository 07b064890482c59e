//! V3 asks whether an object has a member by matching the member's name as a regular expression against all names
//! (spec ccf S2, quirk Q20).

use regex::RegexBuilder;

/// Whether `name`, read as a pattern, matches a part of one of `names`, letter case ignored. A name that is no valid
/// pattern stands for itself.
pub(crate) fn matches_any<'n>(name: &str, mut names: impl Iterator<Item = &'n str>) -> bool {
    if is_plain(name) {
        return names.any(|candidate| contains_ignoring_case(candidate, name));
    }
    match RegexBuilder::new(name).case_insensitive(true).build() {
        Ok(pattern) => names.any(|candidate| pattern.is_match(candidate)),
        Err(_) => names.any(|candidate| contains_ignoring_case(candidate, name)),
    }
}

/// Whether V3 can use the name as a pattern.
pub(super) fn is_valid(name: &str) -> bool {
    is_plain(name) || RegexBuilder::new(name).build().is_ok()
}

/// Whether `text` contains `part`, letter case ignored.
pub(crate) fn contains_ignoring_case(text: &str, part: &str) -> bool {
    text.to_lowercase().contains(&part.to_lowercase())
}

fn is_plain(name: &str) -> bool {
    name.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-' | ' ' | '@' | ':' | '/' | ','))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_name_is_found_within_longer_names() {
        assert!(matches_any("apikey", ["ApiKeyName"].into_iter()));
        assert!(!matches_any("ApiKeyName", ["ApiKey"].into_iter()));
    }

    #[test]
    fn names_with_pattern_signs_do_not_find_themselves() {
        assert!(!matches_any("$filter", ["$filter"].into_iter()));
        assert!(!matches_any("page[size]", ["page[size]"].into_iter()));
        assert!(matches_any("group.id", ["group.id"].into_iter()));
    }

    #[test]
    fn a_name_that_is_no_pattern_stands_for_itself() {
        assert!(matches_any("site(region", ["site(region"].into_iter()));
        assert!(!is_valid("site(region"));
    }
}
