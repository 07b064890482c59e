//! A package writes quotes as PowerShell before 7.1 does.

use crate::checks::{Check, Findings, Manual, PackageFiles, Run};
use crate::diagnostics::{Place, Severity, Span};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "package-quote-escaped",
    severity: Severity::Warning,
    summary: "a package writes quotes as PowerShell before 7.1 does",
    toolkit: None,
    manual: Manual {
        what: "A `mainTemplate.json` that holds `\\u0027`, the escape of a single quote.",
        why: "The package was made with a PowerShell older than 7.1: expressions with such quotes are read, but \
               reviewers ask to package again, and comparisons with packages of today show nothing else.",
        remedy: "package the solution again: `sentinel-pack pack`",
        fails: r#""[parameters(\u0027workspace\u0027)]""#,
        passes: r#""[parameters('workspace')]""#,
    },
    run: Run::Package(check),
};

fn check(package: &PackageFiles, findings: &mut Findings) {
    let Some(template) = package.named("mainTemplate.json") else { return };
    let text = &template.file.text;
    let count = text.matches(ESCAPE).count();
    // An escaped backslash before the letter makes a text that merely shows the escape.
    let first = text.match_indices(ESCAPE).map(|(at, _)| at).find(|at| !text[..*at].ends_with('\\'));
    if let Some(at) = first {
        let more = if count == 1 { String::new() } else { format!(", and {} more behind it", count - 1) };
        let place = Place::new(&template.file, Span::new(at, at + ESCAPE.len()));
        findings.push(place, format!("a quote is written as `{ESCAPE}`{more}"));
    }
}

const ESCAPE: &str = "\\u0027";
