//! A hunting query names a technique that is none.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "hunting-query-technique-unknown",
    severity: Severity::Warning,
    summary: "a hunting query names a technique that is none",
    toolkit: None,
    manual: Manual {
        what: "An element of `relevantTechniques` that is, without its part behind the full stop, not in the table of \
               techniques.",
        why: "The package leaves it in, but the portal shows or maps nothing for it.",
        remedy: "write a technique of MITRE ATT&CK, such as `T1078` or `T1078.004`; take a withdrawn one away",
        fails: "relevantTechniques:\n  - T10788",
        passes: "relevantTechniques:\n  - T1078",
    },
    run: Run::Content(&[ContentKind::HuntingQuery], check),
};

fn check(hunt: &Content<'_>, findings: &mut Findings) {
    detection::report_unknown_techniques(hunt, findings);
}
