//! An analytic rule names a technique that is none.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-technique-unknown",
    severity: Severity::Error,
    summary: "an analytic rule names a technique that is none",
    toolkit: None,
    manual: Manual {
        what: "An element of `relevantTechniques` that is, without its part behind the full stop, not in the table of \
               techniques of the validator.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged.",
        remedy: "write a technique of MITRE ATT&CK, such as `T1110` or `T1110.001`; take a withdrawn one away",
        fails: "relevantTechniques:\n  - T11100",
        passes: "relevantTechniques:\n  - T1110",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    detection::report_unknown_techniques(rule, findings);
}
