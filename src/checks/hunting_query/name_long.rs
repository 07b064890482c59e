//! The name of a hunting query is long.

use crate::checks::{Check, Content, Findings, Manual, Run, detection, spelling};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "hunting-query-name-long",
    severity: Severity::Warning,
    summary: "the name of a hunting query is long",
    toolkit: None,
    manual: Manual {
        what: "A `name` of more than 100 characters.",
        why: "Reviewers of the content repository ask for it. The portal cuts longer names.",
        remedy: "say in the name what is searched for, and leave the rest to the description",
        fails: "name: (120 characters)",
        passes: "name: Sign-ins from rare countries",
    },
    run: Run::Content(&[ContentKind::HuntingQuery], check),
};

fn check(hunt: &Content<'_>, findings: &mut Findings) {
    let Some((node, name)) = hunt.get("name").and_then(detection::text) else { return };
    let length = spelling::length(name);
    if length > 100 {
        findings.push(hunt.place(node), format!("`name` has {length} characters"));
    }
}
