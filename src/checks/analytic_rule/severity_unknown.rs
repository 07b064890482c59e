//! The severity of an analytic rule is unknown.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-severity-unknown",
    severity: Severity::Error,
    summary: "the severity of an analytic rule is unknown",
    toolkit: None,
    manual: Manual {
        what: "A `severity` that is not `Informational`, `Low`, `Medium` or `High`, whatever the letter case. `--fix` \
               mends a name that only letter case, blanks or punctuation tell from a known one.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged.",
        remedy: "write `Informational`, `Low`, `Medium` or `High`",
        fails: "severity: Critical",
        passes: "severity: High",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

const SEVERITIES: [&str; 4] = ["Informational", "Low", "Medium", "High"];

fn check(rule: &Content<'_>, findings: &mut Findings) {
    let Some(node) = rule.get("severity") else { return };
    let severity = node.to_text();
    if !SEVERITIES.iter().any(|known| known.eq_ignore_ascii_case(&severity)) {
        findings.push_unknown(rule.place(node), format!("`{severity}` is no severity"), &severity, SEVERITIES);
    }
}
