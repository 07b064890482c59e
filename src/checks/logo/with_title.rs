//! A logo has a title.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity, Span};

use super::logos;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "logo-with-title",
    severity: Severity::Error,
    summary: "a logo has a title",
    toolkit: None,
    manual: Manual {
        what: "A `<title>` in an SVG of the solution, or in the one that the data file's `Logo` leads to in \
               the repository.",
        why: "The validator of logos refuses it: the title pops up over the logo in the portal.",
        remedy: "remove the `<title>` element",
        fails: "<svg><title>Contoso</title></svg>",
        passes: "<svg></svg>",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for logo in logos(source) {
        if let Some(at) = logo.text.find("<title>") {
            findings.push(Place::new(&logo, Span::new(at, at + "<title>".len())), "the logo has a title");
        }
    }
}
