//! A hunting query names a tactic that is none.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "hunting-query-tactic-unknown",
    severity: Severity::Warning,
    summary: "a hunting query names a tactic that is none",
    toolkit: None,
    manual: Manual {
        what: "An element of `tactics` that is none of the 17 known tactics, whatever the letter case. `--fix` mends \
               a name that only letter case, blanks or punctuation tell from a known one.",
        why: "The package leaves it in, but the portal shows or maps nothing for it.",
        remedy: "write the tactic without blanks, such as `InitialAccess`",
        fails: "tactics:\n  - InitialAcess",
        passes: "tactics:\n  - InitialAccess",
    },
    run: Run::Content(&[ContentKind::HuntingQuery], check),
};

fn check(hunt: &Content<'_>, findings: &mut Findings) {
    detection::report_unknown_tactics(hunt, findings);
}
