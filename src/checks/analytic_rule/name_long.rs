//! The name of an analytic rule is long.

use crate::checks::{Check, Content, Findings, Manual, Run, detection, spelling};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-name-long",
    severity: Severity::Warning,
    summary: "the name of an analytic rule is long",
    toolkit: None,
    manual: Manual {
        what: "A `name` of more than 100 characters.",
        why: "Reviewers ask for about 50 characters and at most 100: the portal cuts longer names in the lists of \
              rules and incidents.",
        remedy: "say in the name what was found, and leave the rest to the description",
        fails: "name: Contoso - Many failed sign-ins of one account from several countries within one hour with an unknown user agent",
        passes: "name: Contoso - Many failed sign-ins",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    let Some((node, name)) = rule.get("name").and_then(detection::text) else { return };
    let length = spelling::length(name);
    if (101..=256).contains(&length) {
        findings.push(rule.place(node), format!("`name` has {length} characters"));
    }
}
