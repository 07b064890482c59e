//! A link to documentation names a language.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity, Span};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "link-with-locale",
    severity: Severity::Error,
    summary: "a link to documentation names a language",
    toolkit: None,
    manual: Manual {
        what: "A link that begins with `https://docs.microsoft.com` or `https://azure.microsoft.com` and goes on with \
               a language such as `/en-us`, in the data file, the metadata file or a listed file.",
        why: "The content repository's check of links refuses the file, and the pull request cannot be merged. Without \
              the language readers see their own.",
        remedy: "take the language out of the link",
        fails: "https://docs.microsoft.com/en-us/azure/sentinel/",
        passes: "https://docs.microsoft.com/azure/sentinel/",
    },
    run: Run::Solution(check),
};

const HOSTS: [&str; 2] = ["https://docs.microsoft.com", "https://azure.microsoft.com"];

fn check(source: &Source<'_>, findings: &mut Findings) {
    let survey = source.survey;
    let documents = survey.data_file.iter().chain(&survey.metadata).map(|document| &document.file);
    for file in documents.chain(survey.listed.iter().map(|listed| &listed.file.text)) {
        for (at, _) in file.text.match_indices(".microsoft.com/") {
            // Both hosts have names of as many letters less their end.
            let Some(start) = HOSTS.iter().find_map(|host| begins_before(&file.text, at, host)) else { continue };
            let locale = at + ".microsoft.com".len();
            if file.text.get(locale..locale + 6).is_some_and(is_locale) {
                let place = Place::new(file, Span::new(start, locale + 6));
                findings.push(place, format!("the link names the language `{}`", &file.text[locale + 1..locale + 6]));
            }
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
