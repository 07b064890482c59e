//! An id in a logo is no GUID, or is used twice.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity, Span};
use std::collections::BTreeSet;

use crate::checks::spelling::is_guid;

use super::logos;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "logo-id-not-unique",
    severity: Severity::Error,
    summary: "an id in a logo is no GUID, or is used twice",
    toolkit: None,
    manual: Manual {
        what: "An `id=\"…\"` in an SVG that is not a GUID or stands twice in it; of the solution, or of the \
               one that the data file's `Logo` leads to in the repository.",
        why: "The validator of logos refuses it: all logos of a page share their ids, so that one logo takes \
              the colours of another.",
        remedy: "give each id a new GUID, and change what refers to it",
        fails: r#"<path id="a" d="M0 0"/>"#,
        passes: r#"<path id="8d0c1f6e-4a55-4c0f-9a33-0d5a3f6b7c21" d="M0 0"/>"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for logo in logos(source) {
        let mut seen = BTreeSet::new();
        for (at, found) in logo.text.match_indices("id=\"") {
            let start = at + found.len();
            let id = logo.text[start..].split('"').next().unwrap_or_default();
            let place = Place::new(&logo, Span::new(start, start + id.len()));
            if !is_guid(id) {
                findings.push(place, format!("the id `{id}` is no GUID"));
            } else if !seen.insert(id) {
                findings.push(place, format!("the id `{id}` is used twice"));
            }
        }
    }
}
