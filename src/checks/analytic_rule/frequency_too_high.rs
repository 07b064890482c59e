//! An analytic rule looks back for days more often than once an hour.

use crate::checks::{Check, Content, Findings, Manual, Run, time_span};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-frequency-too-high",
    severity: Severity::Error,
    summary: "an analytic rule looks back for days more often than once an hour",
    toolkit: None,
    manual: Manual {
        what: "A scheduled rule with a `queryPeriod` of two days or more and a `queryFrequency` of less than one hour.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged. \
              Microsoft Sentinel refuses such a rule too.",
        remedy: "make `queryFrequency` one hour or longer, or `queryPeriod` shorter than two days",
        fails: "queryFrequency: 15m\nqueryPeriod: 7d",
        passes: "queryFrequency: 1h\nqueryPeriod: 7d",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    if let Some((frequency, period, node)) = spans(rule).filter(|_| is_scheduled(rule))
        && period >= 2 * 86_400
        && frequency < 3_600
    {
        findings.push(rule.place(node), "`queryPeriod` is two days or more, and `queryFrequency` less than one hour");
    }
}

/// Frequency and period in seconds, and the value of the period.
fn spans<'a>(rule: &Content<'a>) -> Option<(u64, u64, &'a Node)> {
    let span = |name| time_span::seconds(rule.text(name)?);
    Some((span("queryFrequency")?, span("queryPeriod")?, rule.get("queryPeriod")?))
}

fn is_scheduled(rule: &Content<'_>) -> bool {
    rule.text("kind").is_some_and(|kind| kind.eq_ignore_ascii_case("Scheduled"))
}
