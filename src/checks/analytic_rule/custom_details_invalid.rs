//! The custom details of an analytic rule cannot be used.

use crate::checks::{Check, Content, Findings, Manual, Run, spelling};
use crate::diagnostics::{Place, Severity};
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-custom-details-invalid",
    severity: Severity::Error,
    summary: "the custom details of an analytic rule cannot be used",
    toolkit: None,
    manual: Manual {
        what: "`customDetails` with more than 20 members, a key that is no word of at most 20 characters that begins \
               with a letter, or a value that is no name of a column.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged.",
        remedy: "write `Key: Column`, at most 20 of them, with keys of at most 20 letters and digits",
        fails: "customDetails:\n  Source IP address: SourceIp",
        passes: "customDetails:\n  SourceIp: SourceIp",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    let Some(details) = rule.get("customDetails") else { return };
    let count = details.members().count();
    if count > 20 {
        let message = format!("`customDetails` has {count} members, and at most 20 are accepted");
        findings.push(rule.document.key_place(&rule.document.root, "customDetails"), message);
    }
    for member in details.members() {
        let key = &member.key;
        if !spelling::is_word(key) || key.starts_with('_') || key.chars().count() > 20 {
            let place = Place::new(&rule.document.file, member.key_span);
            findings.push(place, format!("`{key}` is no key of at most 20 letters and digits"));
        }
        let column = member.value.to_text();
        if !spelling::is_word(&column) || column.len() > 500 {
            findings.push(rule.place(&member.value), format!("`{column}` is no name of a column"));
        }
    }
}
