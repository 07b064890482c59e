//! A technique of an analytic rule belongs to none of its tactics.

use crate::checks::{Check, Content, Findings, Manual, Run, detection, tables};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-technique-without-tactic",
    severity: Severity::Error,
    summary: "a technique of an analytic rule belongs to none of its tactics",
    toolkit: None,
    manual: Manual {
        what: "An element of `relevantTechniques` none of whose tactics stands in `tactics`.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged. \
              Rules of kind `NRT` pass it by an oversight.",
        remedy: "add a tactic that the technique belongs to, or take the technique away",
        fails: "tactics:\n  - Impact\nrelevantTechniques:\n  - T1110",
        passes: "tactics:\n  - CredentialAccess\nrelevantTechniques:\n  - T1110",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    let named: Vec<String> = detection::texts(rule, "tactics").map(|(_, name)| name.replace(' ', "")).collect();
    if named.is_empty() {
        return;
    }
    for (node, name) in detection::texts(rule, "relevantTechniques") {
        let Some(tactics) = tables::TACTICS.get(detection::technique(name)) else { continue };
        if tactics.iter().any(|tactic| named.iter().any(|named| named.eq_ignore_ascii_case(tactic))) {
            continue;
        }
        let help = format!("add {} to `tactics`, or take the technique away", tactics.join(" or "));
        findings.push_with_help(rule.place(node), format!("`{name}` belongs to none of the rule's tactics"), help);
    }
}
