//! Sample data holds a mail address.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity, Span};
use regex::Regex;
use std::sync::LazyLock;

use super::files;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "sample-data-with-address",
    severity: Severity::Warning,
    summary: "sample data holds a mail address",
    toolkit: None,
    manual: Manual {
        what: "A mail address other than `sanitized@sanitized.com` in a `.json` file below a folder \
               `Sample Data` of the solution; the first twenty of a file are reported.",
        why: "The validator of sample data refuses them in the repository's folder: they may be of real people.",
        remedy: "write `sanitized@sanitized.com` in place of the address",
        fails: r#""user": "jane@contoso.com""#,
        passes: r#""user": "sanitized@sanitized.com""#,
    },
    run: Run::Solution(check),
};

/// The most addresses of a file that are reported.
const MOST: usize = 20;

static ADDRESS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"[a-zA-Z0-9._-]+@[a-zA-Z0-9._-]+\.[a-zA-Z0-9._-]+").expect("the pattern is valid"));

fn check(source: &Source<'_>, findings: &mut Findings) {
    for text in files(source) {
        let found = ADDRESS.find_iter(&text.text).filter(|found| found.as_str() != "sanitized@sanitized.com");
        for found in found.take(MOST) {
            let place = Place::new(&text, Span::new(found.start(), found.end()));
            findings.push(place, format!("`{}` is a mail address", found.as_str()));
        }
    }
}
