//! The trigger threshold of an analytic rule is no number from 0 to 10000.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-trigger-threshold-invalid",
    severity: Severity::Error,
    summary: "the trigger threshold of an analytic rule is no number from 0 to 10000",
    toolkit: None,
    manual: Manual {
        what: "A `triggerThreshold` that is no whole number from 0 to 10000.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged.",
        remedy: "write a whole number, such as `triggerThreshold: 0`",
        fails: "triggerThreshold: 20000",
        passes: "triggerThreshold: 0",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    let Some(node) = rule.get("triggerThreshold") else { return };
    let text = node.to_text();
    if !text.parse::<u32>().is_ok_and(|number| number <= 10_000) {
        findings.push(rule.place(node), format!("`{text}` is no whole number from 0 to 10000"));
    }
}
