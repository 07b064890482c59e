//! An analytic rule names many tactics or techniques.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-tactics-many",
    severity: Severity::Warning,
    summary: "an analytic rule names many tactics or techniques",
    toolkit: None,
    manual: Manual {
        what: "`tactics` with more than five elements, or `relevantTechniques` with more than ten.",
        why: "Reviewers ask for the few that fit best: who filters by a tactic wants what tells of that tactic.",
        remedy: "keep the tactics and techniques that the query tells of directly",
        fails: "tactics: [InitialAccess, Execution, Persistence, Discovery, Collection, Impact]",
        passes: "tactics: [InitialAccess]",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    detection::report_many_tactics(rule, findings);
}
