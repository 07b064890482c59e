//! How ids, versions, dates and names are spelled, and what a misspelled name may mean.

use time::{Date, Month};

use crate::diagnostics::spelling;
pub use crate::diagnostics::spelling::{is_same_word, nearest};

/// Whether the text is a GUID with dashes, of whatever letter case.
pub fn is_guid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    lengths == [8, 4, 4, 4, 12] && groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// Whether the text is three numbers with full stops between them.
pub fn is_version(text: &str) -> bool {
    let parts: Vec<&str> = text.split('.').collect();
    parts.len() == 3 && parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The three numbers of a version.
pub fn version_numbers(text: &str) -> Option<[u64; 3]> {
    let mut parts = text.split('.').map(|part| part.trim().parse().ok());
    let numbers = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(numbers)
}

/// The day that the text spells as `yyyy-MM-dd`.
#[must_use]
pub fn day(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return None };
    if [year.len(), month.len(), day.len()] != [4, 2, 2] {
        return None;
    }
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()
}

/// Whether the text is a word: a letter or underscore, then letters, digits and underscores.
pub fn is_word(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && text.chars().all(|letter| letter.is_alphanumeric() || letter == '_')
}

/// The length as the validators count it, in UTF-16 units.
pub fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Whether the text is an e-mail address as the validators see it (spec checks META-10).
pub fn is_address(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let has_suffix = host.rsplit_once('.').is_some_and(|(host, suffix)| !host.is_empty() && !suffix.is_empty());
    !name.is_empty() && has_suffix && !host.contains('@') && !text.contains(char::is_whitespace)
}

/// The help for a name that is none of the names: the nearest of them, or all.
pub fn did_you_mean<'a>(name: &str, names: impl IntoIterator<Item = &'a str> + Clone) -> String {
    let all: Vec<String> = names.clone().into_iter().map(|name| format!("`{name}`")).collect();
    spelling::did_you_mean(name, names, &format!("write one of {}", all.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guids_have_five_groups_of_hexadecimal_digits() {
        assert!(is_guid("3F0f6c52-2d4b-4a5e-9d43-0a7b6f5e8c11"));
        assert!(!is_guid("3f0f6c52-2d4b-4a5e-9d43-0a7b6f5e8c1"));
        assert!(!is_guid("3f0f6c52-2d4b-4a5e-9d43-0a7b6f5e8c1g"));
    }

    #[test]
    fn days_exist_in_the_calendar() {
        assert!(day("2024-02-29").is_some());
        assert!(day("2023-02-29").is_none());
        assert!(day("2024-2-29").is_none());
    }
}
