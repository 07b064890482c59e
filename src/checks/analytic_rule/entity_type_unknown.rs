//! An analytic rule maps a type of entity that is none.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-entity-type-unknown",
    severity: Severity::Error,
    summary: "an analytic rule maps a type of entity that is none",
    toolkit: None,
    manual: Manual {
        what: "An `entityType` that is none of the 19 types of entities, whatever the letter case. `--fix` mends a \
               name that only letter case, blanks or punctuation tell from a known one.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged.",
        remedy: "write a type of entity such as `Account`, `Host` or `IP`",
        fails: "- entityType: User",
        passes: "- entityType: Account",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    detection::report_unknown_entities(rule, findings);
}
