//! An analytic rule spells a technique in an unusual way.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-technique-malformed",
    severity: Severity::Warning,
    summary: "an analytic rule spells a technique in an unusual way",
    toolkit: None,
    manual: Manual {
        what: "An element of `relevantTechniques` that begins with a known technique and is not `T` and four \
               digits, or that with a full stop and three digits behind it. Techniques that are not known are \
               found by `analytic-rule-technique-unknown`.",
        why: "Reviewers ask for this spelling; a sub-technique in another one is not found in the matrix.",
        remedy: "write `T1110` or `T1110.001`",
        fails: "relevantTechniques:\n  - T1110.1",
        passes: "relevantTechniques:\n  - T1110.001",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    detection::report_malformed_techniques(rule, findings);
}
