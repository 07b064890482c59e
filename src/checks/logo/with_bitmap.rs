//! A logo is a bitmap inside of an SVG.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity, Span};

use super::logos;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "logo-with-bitmap",
    severity: Severity::Error,
    summary: "a logo is a bitmap inside of an SVG",
    toolkit: None,
    manual: Manual {
        what: "An SVG with `<image` and `.png` in it, of the solution or the one that the data file's `Logo` \
               leads to in the repository.",
        why: "The validator of logos refuses it: the file is an SVG by name alone.",
        remedy: "draw the logo with paths and shapes",
        fails: r#"<svg><image href="contoso.png"/></svg>"#,
        passes: r#"<svg><path d="M0 0"/></svg>"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for logo in logos(source).into_iter().filter(|logo| logo.text.contains(".png")) {
        if let Some(at) = logo.text.find("<image") {
            findings.push(Place::new(&logo, Span::new(at, at + "<image".len())), "the logo holds a bitmap");
        }
    }
}
