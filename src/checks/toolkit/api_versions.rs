//! The API versions that are known, and how old one of them is.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;
use time::{Date, Month};

/// The age from which a version is outdated, in days.
const OLDEST: i64 = 730;

/// The known versions by resource type in lower case, the newest first (spec data `arm_api_versions_2023_12`).
static KNOWN: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(|| {
    let table: serde_json::Value =
        serde_json::from_str(include_str!("../../../templates/apiVersions.json")).expect("the table is JSON");
    let types: BTreeMap<String, Vec<String>> =
        serde_json::from_value(table["types"].clone()).expect("the table maps types to versions");
    types.into_iter().map(|(name, versions)| (name.to_lowercase(), versions)).collect()
});

static DAY: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(\d{4})-(\d{2})-(\d{2})(?:-\w+)?").expect("the pattern is well formed"));

/// An API version in a text.
#[derive(Debug, PartialEq, Eq)]
pub struct ApiVersion<'a> {
    /// The version, such as `2023-04-01-preview`.
    pub text: &'a str,
    /// Its day; nothing when there is no such day.
    pub day: Option<Date>,
}

/// The first API version in a text.
#[must_use]
pub fn api_version(text: &str) -> Option<ApiVersion<'_>> {
    let captures = DAY.captures(text)?;
    let (version, [year, month, day]) = captures.extract();
    let month = month.parse::<u8>().ok().and_then(|month| Month::try_from(month).ok());
    let date = month.and_then(|month| Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok());
    Some(ApiVersion { text: version, day: date })
}

/// The known versions of a resource type, the newest first.
#[must_use]
pub fn known_versions(resource_type: &str) -> Option<&'static [String]> {
    KNOWN.get(&resource_type.to_lowercase()).map(Vec::as_slice)
}

/// The known versions of the longest type that the first of the parts make, `least` or more of them, joined by slashes.
#[must_use]
pub fn nearest_versions(parts: &[&str], least: usize) -> Option<&'static [String]> {
    /// The parts of the longest known type; more of them make no type that is known.
    static MOST: LazyLock<usize> =
        LazyLock::new(|| KNOWN.keys().map(|name| name.split('/').count()).max().unwrap_or_default());
    (least..=parts.len().min(*MOST)).rev().find_map(|length| known_versions(&parts[..length].join("/")))
}

/// What is wrong with a version, one of those that are known; `today` is the day from which its age is counted.
#[must_use]
pub fn version_faults(version: &ApiVersion, known: &[String], today: Option<Date>) -> Vec<String> {
    let text = version.text;
    let Some(rank) = known.iter().position(|known| known.eq_ignore_ascii_case(text)) else { return Vec::new() };
    let mut faults = Vec::new();
    if is_preview(text) {
        let truncated = without_last_part(text);
        if rank > 0 && known[..=rank].iter().any(|known| !is_preview(known)) {
            faults.push(format!("`{text}` is a preview, and there are newer versions that are none"));
        } else if rank == 0 && known.get(1).is_some_and(|next| next.eq_ignore_ascii_case(truncated)) {
            faults.push(format!("`{text}` is a preview of a version that is released"));
        }
    }
    let age = today.zip(version.day).map(|(today, day)| (today - day).whole_days());
    // Of a preview and a released version of one day, the table has the preview first.
    let is_released_newest = rank == 1 && without_last_part(&known[0]).eq_ignore_ascii_case(text);
    if let Some(age) = age.filter(|age| *age > OLDEST && rank > 0 && !is_released_newest) {
        faults.push(format!("`{text}` is {age} days old, and there are newer versions"));
    }
    faults
}

fn is_preview(version: &str) -> bool {
    version.matches('-').count() >= 3
}

fn without_last_part(version: &str) -> &str {
    version.rsplit_once('-').map_or(version, |(start, _)| start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(version: &str, known: &[&str]) -> usize {
        let known: Vec<String> = known.iter().map(|version| (*version).to_owned()).collect();
        let today = Date::from_calendar_date(2024, Month::January, 1).expect("a day");
        version_faults(&api_version(version).expect("a version"), &known, Some(today)).len()
    }

    #[test]
    fn the_newest_version_is_never_too_old() {
        assert_eq!(faults("2019-01-01", &["2019-01-01", "2018-01-01"]), 0);
        assert_eq!(faults("2018-01-01", &["2019-01-01", "2018-01-01"]), 1);
    }

    #[test]
    fn a_version_that_is_not_in_the_table_is_not_aged() {
        assert_eq!(faults("2017-01-01", &["2019-01-01"]), 0);
    }

    #[test]
    fn a_preview_gives_way_to_a_released_version() {
        assert_eq!(faults("2023-01-01-preview", &["2023-06-01", "2023-01-01-preview"]), 1);
        assert_eq!(faults("2023-01-01-preview", &["2023-01-01-preview", "2023-01-01"]), 1);
        assert_eq!(faults("2019-01-01", &["2019-01-01-preview", "2019-01-01"]), 0);
    }

    #[test]
    fn the_table_has_the_newest_versions_first() {
        assert!(KNOWN.values().all(|versions| versions.is_sorted_by(|left, right| left > right)));
    }
}
