//! The version of a hunting query is not three numbers.

use crate::checks::{Check, Content, Findings, Manual, Run, spelling};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "hunting-query-version-malformed",
    severity: Severity::Warning,
    summary: "the version of a hunting query is not three numbers",
    toolkit: None,
    manual: Manual {
        what: "A `version` that is not three numbers with full stops between them.",
        why: "Reviewers of the content repository ask for it.",
        remedy: "write `version: X.Y.Z`, such as `version: 1.0.0`",
        fails: "version: 1.0",
        passes: "version: 1.0.0",
    },
    run: Run::Content(&[ContentKind::HuntingQuery], check),
};

fn check(hunt: &Content<'_>, findings: &mut Findings) {
    let Some(node) = hunt.get("version") else { return };
    let version = node.to_text();
    if !spelling::is_version(&version) {
        findings.push(hunt.place(node), format!("`version` is `{version}`, not three numbers"));
    }
}
