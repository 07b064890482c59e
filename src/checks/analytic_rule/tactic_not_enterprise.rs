//! An analytic rule names a tactic that is not of the enterprise matrix.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-tactic-not-enterprise",
    severity: Severity::Warning,
    summary: "an analytic rule names a tactic that is not of the enterprise matrix",
    toolkit: None,
    manual: Manual {
        what: "An element of `tactics` that is `ImpairProcessControl`, `InhibitResponseFunction` or `PreAttack`.",
        why: "The validator of rules lets the three pass, but reviewers ask for the 14 tactics of the \
               enterprise matrix of MITRE ATT&CK; the third is no longer one at all.",
        remedy: "write a tactic of the enterprise matrix, such as `Impact`, or `Reconnaissance` in place of \
               `PreAttack`",
        fails: "tactics:\n  - PreAttack",
        passes: "tactics:\n  - Reconnaissance",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    detection::report_tactics_outside_enterprise(rule, findings);
}
