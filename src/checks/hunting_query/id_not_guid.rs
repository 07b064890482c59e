//! The id of a hunting query is no GUID.

use crate::checks::{Check, Content, Findings, Manual, Run, spelling};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "hunting-query-id-not-guid",
    severity: Severity::Warning,
    summary: "the id of a hunting query is no GUID",
    toolkit: None,
    manual: Manual {
        what: "An `id` that is not a GUID.",
        why: "Reviewers of the content repository ask for it. A query is known by its id forever.",
        remedy: "write a new GUID; keep the id of a query that is already published",
        fails: "id: rare-countries",
        passes: "id: 8b0a1c8e-5d0e-4d68-8a56-2f1f6f0b7c22",
    },
    run: Run::Content(&[ContentKind::HuntingQuery], check),
};

fn check(hunt: &Content<'_>, findings: &mut Findings) {
    let Some(node) = hunt.get("id") else { return };
    let id = node.to_text();
    if !spelling::is_guid(id.trim()) {
        findings.push(hunt.place(node), format!("the id `{id}` is no GUID"));
    }
}
