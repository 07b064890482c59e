//! The name of an analytic rule holds a placeholder.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-name-with-placeholder",
    severity: Severity::Warning,
    summary: "the name of an analytic rule holds a placeholder",
    toolkit: None,
    manual: Manual {
        what: "A `name` that holds `{{`, `[[`, `<…>` or `TODO`. A rule's name is shown as it stands; only \
               `alertDetailsOverride` fills in columns.",
        why: "The placeholder would be shown to every customer.",
        remedy: "write the text out; use `alertDetailsOverride.alertDisplayNameFormat` for names with columns",
        fails: "name: Sign-in of {{UserPrincipalName}}",
        passes: "alertDetailsOverride:\n  alertDisplayNameFormat: Sign-in of {{UserPrincipalName}}",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    let Some((node, name)) = rule.get("name").and_then(detection::text) else { return };
    let is_tag = name.find('<').is_some_and(|open| name[open + 1..].find('>').is_some_and(|length| length > 0));
    let found = ["{{", "[[", "TODO"].into_iter().find(|sign| name.contains(sign)).or(is_tag.then_some("<"));
    if let Some(sign) = found {
        findings.push(rule.place(node), format!("`name` holds the placeholder sign `{sign}`"));
    }
}
