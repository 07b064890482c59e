//! A rule that runs all the time has a schedule.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-schedule-ignored",
    severity: Severity::Warning,
    summary: "a rule that runs all the time has a schedule",
    toolkit: None,
    manual: Manual {
        what: "A rule of kind `NRT` with `queryFrequency`, `queryPeriod`, `triggerOperator` or `triggerThreshold`.",
        why: "Rules of this kind run once a minute; the package leaves the schedule out, and reviewers ask to take it \
              away.",
        remedy: "take the member away, or write `kind: Scheduled`",
        fails: "kind: NRT\nqueryFrequency: 5m",
        passes: "kind: NRT",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    if !rule.text("kind").is_some_and(|kind| kind.eq_ignore_ascii_case("NRT")) {
        return;
    }
    for name in ["queryFrequency", "queryPeriod", "triggerOperator", "triggerThreshold"] {
        if rule.get(name).is_some() {
            let place = rule.document.key_place(&rule.document.root, name);
            findings.push(place, format!("`{name}` has no meaning in a rule of kind `NRT`"));
        }
    }
}
