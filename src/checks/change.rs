//! What the checks on history look at: a solution as a branch leaves it, beside what it was before.

use std::collections::BTreeMap;

use super::spelling::version_numbers;
use super::{Content, Findings, Source};
use crate::assemble::Package;
use crate::solution::ContentKind;

/// A solution that a branch changes.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    /// The solution before the branch.
    pub before: &'a Source<'a>,
    /// The solution as it is.
    pub now: &'a Source<'a>,
    /// The package of the solution before the branch, made with the version of today, and that of the solution as it
    /// is; nothing where one of them cannot be made.
    pub packages: Option<(&'a Package, &'a Package)>,
}

impl<'a> Change<'a> {
    /// The listed files of these kinds that could be parsed before and now, and say something else than before.
    pub fn contents(&self, kinds: &[ContentKind]) -> impl Iterator<Item = (Content<'a>, Content<'a>)> {
        let of_kinds = move |source: &'a Source<'a>| source.contents().filter(|content| kinds.contains(&content.kind));
        // A file that is listed twice is the first of its entries.
        let mut old: BTreeMap<(ContentKind, &'a str), Content<'a>> = BTreeMap::new();
        for content in of_kinds(self.before) {
            old.entry((content.kind, &content.file.path)).or_insert(content);
        }
        let pairs = of_kinds(self.now).filter_map(move |now| Some((*old.get(&(now.kind, &now.file.path))?, now)));
        pairs.filter(|(before, now)| is_change(&before.file.text.text, &now.file.text.text))
    }
}

/// Whether more than blanks and line breaks tells the texts apart.
fn is_change(before: &str, now: &str) -> bool {
    before != now && !before.split_whitespace().eq(now.split_whitespace())
}

/// What is wrong with the new version of what was changed, if it is not higher; versions that are none are told of by
/// other checks.
pub fn not_raised(before: &str, now: &str) -> Option<String> {
    match (version_numbers(before)?, version_numbers(now)?) {
        (old, new) if new > old => None,
        (old, new) if new == old => Some(format!("is still `{now}`")),
        _ => Some(format!("went from `{before}` down to `{now}`")),
    }
}

/// Reports files whose `id` is another one than before, letter case apart.
pub fn report_changed_ids(change: &Change<'_>, kind: ContentKind, findings: &mut Findings) {
    for (before, now) in change.contents(&[kind]) {
        let (Some(old), Some(new)) = (before.text("id"), now.get("id")) else { continue };
        if new.as_str().is_some_and(|new| !new.trim().eq_ignore_ascii_case(old.trim())) {
            findings.push(now.place(new), format!("`id` was `{old}` before the branch"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers() {
        assert_eq!(not_raised("1.9.0", "1.10.0"), None);
        assert_eq!(not_raised("1.0.0", "1.0.0").as_deref(), Some("is still `1.0.0`"));
        assert_eq!(not_raised("1.10.0", "1.9.0").as_deref(), Some("went from `1.10.0` down to `1.9.0`"));
        assert_eq!(not_raised("one", "1.0.0"), None);
    }

    #[test]
    fn blanks_and_line_breaks_are_no_change() {
        assert!(!is_change("a: 1\nb: 2\n", "a:  1\r\n\r\nb: 2"));
        assert!(is_change("a: 1", "a: 12"));
    }
}
