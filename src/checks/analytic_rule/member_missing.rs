//! An analytic rule lacks a required member.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-member-missing",
    severity: Severity::Error,
    summary: "an analytic rule lacks a required member",
    toolkit: None,
    manual: Manual {
        what: "An analytic rule without `severity` or `query`; a scheduled rule also without `requiredDataConnectors` \
               (an empty list will do) or `triggerThreshold`. What packaging itself needs is reported by packaging.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged.",
        remedy: "add the member",
        fails: "triggerOperator: gt",
        passes: "triggerOperator: gt\ntriggerThreshold: 0",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    let is_scheduled = rule.text("kind").is_some_and(|kind| kind.eq_ignore_ascii_case("Scheduled"));
    let scheduled: &[&str] = if is_scheduled { &["requiredDataConnectors", "triggerThreshold"] } else { &[] };
    for name in ["severity", "query"].iter().chain(scheduled) {
        if rule.get(name).is_none() {
            findings.push_with_help(rule.start(), format!("the rule has no `{name}`"), format!("add `{name}:`"));
        }
    }
}
