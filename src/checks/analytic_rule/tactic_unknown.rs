//! An analytic rule names a tactic that is none.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-tactic-unknown",
    severity: Severity::Error,
    summary: "an analytic rule names a tactic that is none",
    toolkit: None,
    manual: Manual {
        what: "An element of `tactics` that is none of the 17 tactics the validator knows, whatever the letter case. \
               `--fix` mends a name that only letter case, blanks or punctuation tell from a known one.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged.",
        remedy: "write the tactic without blanks, such as `InitialAccess`",
        fails: "tactics:\n  - CredentialAcces",
        passes: "tactics:\n  - CredentialAccess",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    detection::report_unknown_tactics(rule, findings);
}
