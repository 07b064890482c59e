//! A hunting query spells a technique in an unusual way.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "hunting-query-technique-malformed",
    severity: Severity::Warning,
    summary: "a hunting query spells a technique in an unusual way",
    toolkit: None,
    manual: Manual {
        what: "An element of `relevantTechniques` that begins with a known technique and is not `T` and four \
               digits, or that with a full stop and three digits behind it. Techniques that are not known are \
               found by `hunting-query-technique-unknown`.",
        why: "Reviewers ask for this spelling; a sub-technique in another one is not found in the matrix.",
        remedy: "write `T1078` or `T1078.001`",
        fails: "relevantTechniques:\n  - T1078.1",
        passes: "relevantTechniques:\n  - T1078.001",
    },
    run: Run::Content(&[ContentKind::HuntingQuery], check),
};

fn check(hunt: &Content<'_>, findings: &mut Findings) {
    detection::report_malformed_techniques(hunt, findings);
}
