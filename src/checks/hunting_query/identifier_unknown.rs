//! A hunting query maps an identifier that its entity does not have.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "hunting-query-identifier-unknown",
    severity: Severity::Warning,
    summary: "a hunting query maps an identifier that its entity does not have",
    toolkit: None,
    manual: Manual {
        what: "An `identifier` that the `entityType` of the mapping does not have; letter case counts. `--fix` mends \
               a name that only letter case, blanks or punctuation tell from a known one.",
        why: "The package leaves it in, but the portal shows or maps nothing for it.",
        remedy: "write an identifier of the entity, such as `FullName` of `Account`",
        fails: "identifier: Fullname",
        passes: "identifier: FullName",
    },
    run: Run::Content(&[ContentKind::HuntingQuery], check),
};

fn check(hunt: &Content<'_>, findings: &mut Findings) {
    detection::report_unknown_identifiers(hunt, findings);
}
