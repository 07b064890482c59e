//! A logo is larger than 5 kB.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity};

use super::logos;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "logo-too-large",
    severity: Severity::Warning,
    summary: "a logo is larger than 5 kB",
    toolkit: None,
    manual: Manual {
        what: "An SVG of the solution, or the one that the data file's `Logo` leads to in the repository, \
               that is longer than 5000 bytes.",
        why: "Reviewers hold to this limit; the portal loads the logos of hundreds of solutions at once.",
        remedy: "simplify the drawing, or run it through a program that shortens SVG files",
        fails: "Logos/Contoso.svg with 12000 bytes",
        passes: "Logos/Contoso.svg with 3000 bytes",
    },
    run: Run::Solution(check),
};

/// The most bytes of a logo (spec checks LG-02).
const MOST_BYTES: usize = 5_000;

fn check(source: &Source<'_>, findings: &mut Findings) {
    for logo in logos(source).into_iter().filter(|logo| logo.text.len() > MOST_BYTES) {
        findings
            .push(Place::start_of(&logo), format!("the logo has {} bytes, not at most {MOST_BYTES}", logo.text.len()));
    }
}
