//! An analytic rule names no tactics.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-without-tactics",
    severity: Severity::Warning,
    summary: "an analytic rule names no tactics",
    toolkit: None,
    manual: Manual {
        what: "An analytic rule without `tactics`, or with an empty list of them.",
        why: "Reviewers ask for at least one tactic of MITRE ATT&CK. Without one the rule is missing in the coverage \
              view, and its incidents say nothing of what the attacker wants.",
        remedy: "add `tactics:` with one to five tactics, such as `- InitialAccess`",
        fails: "tactics: []",
        passes: "tactics:\n  - InitialAccess",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    match rule.get("tactics") {
        Some(tactics) if tactics.is_truthy() => {}
        Some(tactics) => findings.push(rule.place(tactics), "`tactics` is empty"),
        None => findings.push(rule.start(), "the rule has no `tactics`"),
    }
}
