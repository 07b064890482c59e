//! The id of a parser is no GUID.

use crate::checks::{Check, Content, Findings, Manual, Run, spelling};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "parser-id-not-guid",
    severity: Severity::Warning,
    summary: "the id of a parser is no GUID",
    toolkit: None,
    manual: Manual {
        what: "An `id` that is not a GUID.",
        why: "Reviewers of the content repository ask for it.",
        remedy: "write a new GUID",
        fails: "id: ContosoSignIn",
        passes: "id: 1c9d3b64-7f0e-4b0f-a3a2-6d5f0e9a1b33",
    },
    run: Run::Content(&[ContentKind::Parser], check),
};

fn check(parser: &Content<'_>, findings: &mut Findings) {
    let Some(node) = parser.get("id").filter(|_| parser.file.has_extension("yaml")) else { return };
    let id = node.to_text();
    if !spelling::is_guid(id.trim()) {
        findings.push(parser.place(node), format!("the id `{id}` is no GUID"));
    }
}
