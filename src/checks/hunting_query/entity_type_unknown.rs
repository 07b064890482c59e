//! A hunting query maps a type of entity that is none.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "hunting-query-entity-type-unknown",
    severity: Severity::Warning,
    summary: "a hunting query maps a type of entity that is none",
    toolkit: None,
    manual: Manual {
        what: "An `entityType` that is none of the 19 types of entities, whatever the letter case. `--fix` mends a \
               name that only letter case, blanks or punctuation tell from a known one.",
        why: "The package leaves it in, but the portal shows or maps nothing for it.",
        remedy: "write a type of entity such as `Account`, `Host` or `IP`",
        fails: "- entityType: User",
        passes: "- entityType: Account",
    },
    run: Run::Content(&[ContentKind::HuntingQuery], check),
};

fn check(hunt: &Content<'_>, findings: &mut Findings) {
    detection::report_unknown_entities(hunt, findings);
}
