//! The version of an analytic rule is not three numbers.

use crate::checks::{Check, Content, Findings, Manual, Run, spelling};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-version-malformed",
    severity: Severity::Error,
    summary: "the version of an analytic rule is not three numbers",
    toolkit: None,
    manual: Manual {
        what: "A `version` that is not three numbers with full stops between them, or has more than 20 characters.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged.",
        remedy: "write `version: X.Y.Z`, such as `version: 1.0.0`",
        fails: "version: 1.0",
        passes: "version: 1.0.0",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    let Some(node) = rule.get("version") else { return };
    let version = node.to_text();
    if !spelling::is_version(&version) || version.len() > 20 {
        findings.push(rule.place(node), format!("`version` is `{version}`, not three numbers"));
    }
}
