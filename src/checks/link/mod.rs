//! Checks on links (spec checks §2.13).

mod in_document_with_locale;
mod with_locale;

use std::sync::Arc;

use super::{Check, Findings};
use crate::diagnostics::{Place, SourceText, Span};

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[&in_document_with_locale::CHECK, &with_locale::CHECK];

/// The hosts whose links name no language (spec checks LK-01).
const HOSTS: [&str; 2] = ["https://docs.microsoft.com", "https://azure.microsoft.com"];

/// Reports the links of a file that name a language.
fn report_locales(file: &Arc<SourceText>, findings: &mut Findings) {
    for (at, _) in file.text.match_indices(".microsoft.com/") {
        // Both hosts have names of as many letters less their end.
        let Some(start) = HOSTS.iter().find_map(|host| begins_before(&file.text, at, host)) else { continue };
        let locale = at + ".microsoft.com".len();
        if file.text.get(locale..locale + 6).is_some_and(is_locale) {
            let place = Place::new(file, Span::new(start, locale + 6));
            let message = format!("the link names the language `{}`", &file.text[locale + 1..locale + 6]);
            findings.push_mended(place, message, &file.text[start..locale + 6], &file.text[start..locale]);
        }
    }
}

/// Where the host begins whose `.microsoft.com` stands at an offset.
fn begins_before(text: &str, at: usize, host: &str) -> Option<usize> {
    let end = at + ".microsoft.com".len();
    let start = end.checked_sub(host.len())?;
    text.get(start..end).is_some_and(|text| text.eq_ignore_ascii_case(host)).then_some(start)
}

fn is_locale(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_letter = |index: usize| bytes[index].is_ascii_alphabetic();
    bytes[0] == b'/' && bytes[3] == b'-' && [1, 2, 4, 5].into_iter().all(is_letter)
}
