//! The id of an analytic rule is no GUID.

use crate::checks::{Check, Content, Findings, Manual, Run, spelling};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-id-not-guid",
    severity: Severity::Error,
    summary: "the id of an analytic rule is no GUID",
    toolkit: None,
    manual: Manual {
        what: "An `id` that is not a GUID: 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12 with dashes between \
               them.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged. A \
              rule is known by its id forever.",
        remedy: "write a new GUID; keep the id of a rule that is already published",
        fails: "id: contoso-rule-1",
        passes: "id: 3f0f6c52-2d4b-4a5e-9d43-0a7b6f5e8c11",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    let Some(node) = rule.get("id") else { return };
    let id = node.to_text();
    if !spelling::is_guid(id.trim()) {
        findings.push(rule.place(node), format!("the id `{id}` is no GUID"));
    }
}
