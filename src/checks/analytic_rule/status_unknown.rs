//! The status of an analytic rule is unknown.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-status-unknown",
    severity: Severity::Warning,
    summary: "the status of an analytic rule is unknown",
    toolkit: None,
    manual: Manual {
        what: "A `status` that is not `Available`, `InPreview` or `Deprecated`. A rule without one is let pass. \
               `--fix` mends a name that only letter case, blanks or punctuation tell from a known one.",
        why: "Content Hub shows what it knows; reviewers ask for one of the three.",
        remedy: "write `status: Available`",
        fails: "status: Availble",
        passes: "status: Available",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

const STATUSES: [&str; 3] = ["Available", "InPreview", "Deprecated"];

fn check(rule: &Content<'_>, findings: &mut Findings) {
    let Some(node) = rule.get("status") else { return };
    let status = node.to_text();
    if !STATUSES.iter().any(|known| known.eq_ignore_ascii_case(&status)) {
        findings.push_unknown(rule.place(node), format!("`{status}` is no status"), &status, STATUSES);
    }
}
