//! The letter case of a trigger operator is wrong.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-trigger-operator-misspelled",
    severity: Severity::Error,
    summary: "the letter case of a trigger operator is wrong",
    toolkit: None,
    manual: Manual {
        what: "A `triggerOperator` that is a known operator in other letter case: known are `gt`, `lt`, `eq`, `ne`, \
               `GreaterThan`, `LessThan`, `Equal` and `NotEqual`. Unknown ones are reported by packaging.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged. \
              Letter case counts there, although the packager ignores it.",
        remedy: "write `gt`, `lt`, `eq` or `ne`",
        fails: "triggerOperator: GT",
        passes: "triggerOperator: gt",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

const OPERATORS: [&str; 8] = ["gt", "lt", "eq", "ne", "GreaterThan", "LessThan", "Equal", "NotEqual"];

fn check(rule: &Content<'_>, findings: &mut Findings) {
    let Some((node, text)) = rule.get("triggerOperator").and_then(detection::text) else { return };
    let known = OPERATORS.into_iter().find(|known| known.eq_ignore_ascii_case(text));
    if let Some(known) = known.filter(|known| *known != text) {
        findings.push_mended(rule.place(node), format!("`{text}` is spelled `{known}`"), text, known);
    }
}
