//! A time span of an analytic rule cannot be read or is out of range.

use crate::checks::{Check, Content, Findings, Manual, Run, detection, time_span};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-duration-invalid",
    severity: Severity::Error,
    summary: "a time span of an analytic rule cannot be read or is out of range",
    toolkit: None,
    manual: Manual {
        what: "A `queryFrequency` or `queryPeriod` of a scheduled rule that is not a whole number with `m`, `h` or `d` \
               behind it or a .NET time span, or is shorter than 5 minutes or longer than 14 days. Durations of ISO \
               8601 such as `PT1H` are refused, although the package holds them so.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged. \
              Microsoft Sentinel accepts no other range.",
        remedy: "write `5m` to `14d`, such as `queryFrequency: 1h`",
        fails: "queryFrequency: PT1H",
        passes: "queryFrequency: 1h",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    if !is_scheduled(rule) {
        return;
    }
    for name in ["queryFrequency", "queryPeriod"] {
        let Some((node, text)) = rule.get(name).and_then(detection::text) else { continue };
        match time_span::seconds(text) {
            None => findings.push(rule.place(node), format!("`{text}` is no time span that the validator reads")),
            Some(300..=1_209_600) => {}
            Some(_) => findings.push(rule.place(node), format!("`{text}` is not between 5 minutes and 14 days")),
        }
    }
}

fn is_scheduled(rule: &Content<'_>) -> bool {
    rule.text("kind").is_some_and(|kind| kind.eq_ignore_ascii_case("Scheduled"))
}
