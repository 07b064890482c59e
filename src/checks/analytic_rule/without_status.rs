//! An analytic rule has no status.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-without-status",
    severity: Severity::Warning,
    summary: "an analytic rule has no status",
    toolkit: None,
    manual: Manual {
        what: "An analytic rule without `status`.",
        why: "Reviewers ask for `Available`, `InPreview` or `Deprecated`. The packager writes `Available` where \
               there is none.",
        remedy: "add `status: Available`",
        fails: "kind: Scheduled",
        passes: "kind: Scheduled\nstatus: Available",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    if rule.get("status").is_none() {
        findings.push(rule.start(), "the rule has no `status`");
    }
}
