//! A hunting query has a member that nothing reads.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "hunting-query-member-unknown",
    severity: Severity::Warning,
    summary: "a hunting query has a member that nothing reads",
    toolkit: None,
    manual: Manual {
        what: "A member of the hunting query that neither the packager nor the guidance knows, letter case ignored. \
               Members of members are not looked at.",
        why: "The packager leaves it out without a word: a misspelled member loses what it says.",
        remedy: "take it away",
        fails: "tactic:\n  - InitialAccess",
        passes: "tactics:\n  - InitialAccess",
    },
    run: Run::Content(&[ContentKind::HuntingQuery], check),
};

const KNOWN: [&str; 15] = [
    "id",
    "name",
    "description",
    "description-detailed",
    "requiredDataConnectors",
    "tactics",
    "relevantTechniques",
    "query",
    "entityMappings",
    "customDetails",
    "version",
    "metadata",
    "tags",
    "severity",
    "kind",
];

fn check(hunt: &Content<'_>, findings: &mut Findings) {
    detection::report_unknown_members(hunt, &KNOWN, findings);
}
