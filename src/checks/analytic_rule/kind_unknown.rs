//! The kind of an analytic rule is not Scheduled or NRT.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-kind-unknown",
    severity: Severity::Error,
    summary: "the kind of an analytic rule is not Scheduled or NRT",
    toolkit: None,
    manual: Manual {
        what: "A `kind` that is not exactly `Scheduled` or `NRT`; letter case counts. `--fix` mends a name that only \
               letter case, blanks or punctuation tell from a known one.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged. It \
              reads these two kinds only.",
        remedy: "write `kind: Scheduled` or `kind: NRT`",
        fails: "kind: scheduled",
        passes: "kind: Scheduled",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

const KINDS: [&str; 2] = ["Scheduled", "NRT"];

fn check(rule: &Content<'_>, findings: &mut Findings) {
    let Some((node, kind)) = rule.get("kind").and_then(detection::text) else { return };
    if !KINDS.contains(&kind) {
        let message = format!("`{kind}` is no kind of rule that is accepted");
        findings.push_unknown(rule.place(node), message, kind, KINDS);
    }
}
