//! The name of an analytic rule ends with a full stop.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-name-ends-with-stop",
    severity: Severity::Warning,
    summary: "the name of an analytic rule ends with a full stop",
    toolkit: None,
    manual: Manual {
        what: "A `name` that ends with a full stop.",
        why: "Names are titles; reviewers ask to take the full stop away.",
        remedy: "take the full stop away",
        fails: "name: Many failed sign-ins.",
        passes: "name: Many failed sign-ins",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    let Some((node, name)) = rule.get("name").and_then(detection::text) else { return };
    if name.trim_end().ends_with('.') && !name.trim_end().ends_with("..") {
        findings.push(rule.place(node), "`name` ends with a full stop");
    }
}
