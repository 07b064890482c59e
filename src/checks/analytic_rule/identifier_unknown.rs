//! An analytic rule maps an identifier that its entity does not have.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-identifier-unknown",
    severity: Severity::Error,
    summary: "an analytic rule maps an identifier that its entity does not have",
    toolkit: None,
    manual: Manual {
        what: "An `identifier` that the `entityType` of the mapping does not have; letter case counts. `--fix` mends \
               a name that only letter case, blanks or punctuation tell from a known one.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged.",
        remedy: "write an identifier of the entity, such as `FullName` of `Account` or `Address` of `IP`",
        fails: "- entityType: IP\n  fieldMappings:\n    - identifier: IPAddress",
        passes: "- entityType: IP\n  fieldMappings:\n    - identifier: Address",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    detection::report_unknown_identifiers(rule, findings);
}
