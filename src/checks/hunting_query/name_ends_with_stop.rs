//! The name of a hunting query ends with a full stop.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "hunting-query-name-ends-with-stop",
    severity: Severity::Warning,
    summary: "the name of a hunting query ends with a full stop",
    toolkit: None,
    manual: Manual {
        what: "A `name` that ends with a full stop.",
        why: "Names are titles; reviewers ask to take the full stop away.",
        remedy: "take the full stop away",
        fails: "name: Sign-ins from rare countries.",
        passes: "name: Sign-ins from rare countries",
    },
    run: Run::Content(&[ContentKind::HuntingQuery], check),
};

fn check(hunt: &Content<'_>, findings: &mut Findings) {
    let Some((node, name)) = hunt.get("name").and_then(detection::text) else { return };
    if name.trim_end().ends_with('.') && !name.trim_end().ends_with("..") {
        findings.push(hunt.place(node), "`name` ends with a full stop");
    }
}
