//! The id of an analytic rule was changed.

use crate::checks::{Change, Check, Findings, Manual, Run, change};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-id-changed",
    severity: Severity::Error,
    summary: "the id of an analytic rule was changed",
    toolkit: None,
    manual: Manual {
        what: "The file of an analytic rule with another `id` than before the branch, letter case apart. Files of one \
               path are compared that the data file lists before and now, so that a renamed one counts as new.",
        why: "The content repository's validator refuses the change, and the pull request cannot be merged. A rule with \
              another id is another rule: whoever has installed the old one keeps it, and is never offered an update.",
        remedy: "take the old id back; write another rule into a file of its own",
        fails: "id: 9a1d0b70-6f7a-4f0d-8a8b-6f5e8c110a7b # was 3f0f6c52-2d4b-4a5e-9d43-0a7b6f5e8c11",
        passes: "id: 3f0f6c52-2d4b-4a5e-9d43-0a7b6f5e8c11",
    },
    run: Run::Change(check),
};

fn check(change: &Change<'_>, findings: &mut Findings) {
    change::report_changed_ids(change, ContentKind::AnalyticRule, findings);
}
