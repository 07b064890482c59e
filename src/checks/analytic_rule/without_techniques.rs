//! An analytic rule names no techniques.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-without-techniques",
    severity: Severity::Warning,
    summary: "an analytic rule names no techniques",
    toolkit: None,
    manual: Manual {
        what: "An analytic rule without `relevantTechniques`, or with an empty list of them.",
        why: "Reviewers ask for at least one technique of MITRE ATT&CK that belongs to one of the rule's tactics.",
        remedy: "add `relevantTechniques:` with one to ten techniques, such as `- T1110`",
        fails: "relevantTechniques: []",
        passes: "relevantTechniques:\n  - T1110",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    match rule.get("relevantTechniques") {
        Some(given) if given.is_truthy() => {}
        Some(given) => findings.push(rule.place(given), "`relevantTechniques` is empty"),
        None => findings.push(rule.start(), "the rule has no `relevantTechniques`"),
    }
}
