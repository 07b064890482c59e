//! A playbook's `contentVersion` is not four numbers.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-content-version-malformed",
    severity: Severity::Error,
    summary: "a playbook's `contentVersion` is not four numbers",
    toolkit: None,
    manual: Manual {
        what: "A listed playbook whose `contentVersion` is not four numbers with full stops between them.",
        why: "The validator of playbooks holds it against the schema of deployment templates, which asks for \
              this form.",
        remedy: "write `\"contentVersion\": \"1.0.0.0\"`",
        fails: r#""contentVersion": "1.0""#,
        passes: r#""contentVersion": "1.0.0.0""#,
    },
    run: Run::Content(KINDS, check),
};

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    let Some(version) = playbook.get("contentVersion") else { return };
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let has_form = |text: &str| text.split('.').count() == 4 && text.split('.').all(is_number);
    if !version.as_str().is_some_and(has_form) {
        findings.push(playbook.place(version), format!("`{}` is not four numbers", version.to_text()));
    }
}
