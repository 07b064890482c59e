//! An analytic rule has no version.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-without-version",
    severity: Severity::Warning,
    summary: "an analytic rule has no version",
    toolkit: None,
    manual: Manual {
        what: "An analytic rule without `version`.",
        why: "Reviewers ask for one, and every change of a rule must raise it. The package calls a rule without one \
              1.0.0, so that updates are never offered.",
        remedy: "add `version: 1.0.0`",
        fails: "kind: Scheduled",
        passes: "version: 1.0.0\nkind: Scheduled",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    if rule.get("version").is_none() {
        findings.push(rule.start(), "the rule has no `version`");
    }
}
