//! An analytic rule looks back for less time than lies between its runs.

use crate::checks::{Check, Content, Findings, Manual, Run, time_span};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-period-shorter-than-frequency",
    severity: Severity::Error,
    summary: "an analytic rule looks back for less time than lies between its runs",
    toolkit: None,
    manual: Manual {
        what: "A scheduled rule whose `queryPeriod` is shorter than its `queryFrequency`.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged. \
              Events between two runs would never be looked at.",
        remedy: "make `queryPeriod` as long as `queryFrequency` or longer",
        fails: "queryFrequency: 1h\nqueryPeriod: 30m",
        passes: "queryFrequency: 1h\nqueryPeriod: 1h",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    if let Some((frequency, period, node)) = spans(rule).filter(|_| is_scheduled(rule))
        && period < frequency
    {
        findings.push(rule.place(node), "`queryPeriod` is shorter than `queryFrequency`");
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
