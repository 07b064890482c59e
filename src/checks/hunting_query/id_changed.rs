//! The id of a hunting query was changed.

use crate::checks::{Change, Check, Findings, Manual, Run, change};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "hunting-query-id-changed",
    severity: Severity::Error,
    summary: "the id of a hunting query was changed",
    toolkit: None,
    manual: Manual {
        what: "The file of a hunting query with another `id` than before the branch, letter case apart. Files of one \
               path are compared that the data file lists before and now, so that a renamed one counts as new.",
        why: "The content repository's validator of ids looks at every YAML file and refuses the change, so that the pull \
              request cannot be merged. A query with another id is another query to whoever has installed the old one.",
        remedy: "take the old id back; write another query into a file of its own",
        fails: "id: 1b7c3c1e-52e0-4a51-9c5c-6f0b8a4a2b01 # was 5d0e5a0c-3d3c-4d0b-8d6f-2f8f5f9d7c10",
        passes: "id: 5d0e5a0c-3d3c-4d0b-8d6f-2f8f5f9d7c10",
    },
    run: Run::Change(check),
};

fn check(change: &Change<'_>, findings: &mut Findings) {
    change::report_changed_ids(change, ContentKind::HuntingQuery, findings);
}
