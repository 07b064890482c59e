//! The version of a parser is not three numbers.

use crate::checks::{Check, Content, Findings, Manual, Run, spelling};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "parser-version-malformed",
    severity: Severity::Warning,
    summary: "the version of a parser is not three numbers",
    toolkit: None,
    manual: Manual {
        what: "A `Function.Version` that is not three numbers with full stops between them.",
        why: "Reviewers of the content repository ask for it.",
        remedy: "write `Version: '1.0.0'`",
        fails: "Version: '1.0'",
        passes: "Version: '1.0.0'",
    },
    run: Run::Content(&[ContentKind::Parser], check),
};

fn check(parser: &Content<'_>, findings: &mut Findings) {
    let Some(node) = parser.document.root.path(&["Function", "Version"]).filter(|node| !node.is_null()) else { return };
    let version = node.to_text();
    if !spelling::is_version(&version) {
        findings.push(parser.place(node), format!("`Version` is `{version}`, not three numbers"));
    }
}
