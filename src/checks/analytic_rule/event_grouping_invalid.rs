//! The event grouping of an analytic rule is unknown.

use crate::checks::{Check, Content, Findings, Manual, Run, spelling};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-event-grouping-invalid",
    severity: Severity::Error,
    summary: "the event grouping of an analytic rule is unknown",
    toolkit: None,
    manual: Manual {
        what: "`eventGroupingSettings` whose `aggregationKind` is missing or is neither `SingleAlert` nor \
               `AlertPerResult`.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged.",
        remedy: "write `aggregationKind: SingleAlert` or `aggregationKind: AlertPerResult`",
        fails: "eventGroupingSettings:\n  aggregationKind: PerResult",
        passes: "eventGroupingSettings:\n  aggregationKind: AlertPerResult",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

const KINDS: [&str; 2] = ["SingleAlert", "AlertPerResult"];

fn check(rule: &Content<'_>, findings: &mut Findings) {
    let Some(settings) = rule.get("eventGroupingSettings").filter(|settings| settings.as_object().is_some()) else {
        return;
    };
    let Some(node) = settings.get_some("aggregationKind") else {
        let place = rule.document.key_place(&rule.document.root, "eventGroupingSettings");
        findings.push(place, "`eventGroupingSettings` has no `aggregationKind`");
        return;
    };
    let kind = node.to_text();
    if !KINDS.iter().any(|known| known.eq_ignore_ascii_case(&kind)) {
        let help = spelling::did_you_mean(&kind, KINDS);
        findings.push_with_help(rule.place(node), format!("`{kind}` is no kind of grouping"), help);
    }
}
