//! The format of an alert is blank, too long or holds too many columns.

use crate::checks::{Check, Content, Findings, Manual, Run, detection, spelling};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-alert-details-invalid",
    severity: Severity::Error,
    summary: "the format of an alert is blank, too long or holds too many columns",
    toolkit: None,
    manual: Manual {
        what: "In `alertDetailsOverride`: an `alertDisplayNameFormat` that is blank or has more than 256 characters, \
               an `alertDescriptionFormat` that is blank or has more than 5000, or more than three `{{Column}}` in one \
               of them.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged.",
        remedy: "name at most three columns, and shorten the text",
        fails: r#"alertDisplayNameFormat: """#,
        passes: "alertDisplayNameFormat: Failed sign-ins of {{UserPrincipalName}}",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    let Some(details) = rule.get("alertDetailsOverride") else { return };
    for (name, most) in [("alertDisplayNameFormat", 256), ("alertDescriptionFormat", 5000)] {
        let Some((node, text)) = details.get(name).and_then(detection::text) else { continue };
        let columns = text.split("{{").skip(1).filter(|rest| rest.contains("}}")).count();
        let length = spelling::length(text);
        if text.trim().is_empty() {
            findings.push(rule.place(node), format!("`{name}` is blank"));
        } else if length > most {
            findings.push(rule.place(node), format!("`{name}` has {length} characters, at most {most} are accepted"));
        } else if columns > 3 {
            findings.push(rule.place(node), format!("`{name}` names {columns} columns, at most 3 are accepted"));
        }
    }
}
