//! A logo has an attribute that the portal does not let through.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity, Span};

use super::logos;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "logo-with-forbidden-attribute",
    severity: Severity::Error,
    summary: "a logo has an attribute that the portal does not let through",
    toolkit: None,
    manual: Manual {
        what: "The texts `style=`, `cls=`, `xmlns:xlink`, `data-name` or `xlink:href` in an SVG of the \
               solution, or in the one that the data file's `Logo` leads to in the repository. Only the first \
               place of each is reported.",
        why: "The validator of logos refuses them: inline styles and links are blocked in the portal, and the \
              logo looks broken.",
        remedy: "write styles as attributes (`fill=\"…\"`), and remove the others",
        fails: r#"<path style="fill:white" d="M0 0"/>"#,
        passes: r#"<path fill="white" d="M0 0"/>"#,
    },
    run: Run::Solution(check),
};

/// What the validator of logos looks for (spec checks LG-03).
const FORBIDDEN: [&str; 5] = ["style=", "cls=", "xmlns:xlink", "data-name", "xlink:href"];

fn check(source: &Source<'_>, findings: &mut Findings) {
    for logo in logos(source) {
        for text in FORBIDDEN {
            if let Some(at) = logo.text.find(text) {
                let place = Place::new(&logo, Span::new(at, at + text.len()));
                findings.push(place, format!("the logo holds `{text}`"));
            }
        }
    }
}
