//! An analytic rule was changed, and its version was not raised.

use crate::checks::{Change, Check, Findings, Manual, Run, change};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-version-not-raised",
    severity: Severity::Error,
    summary: "an analytic rule was changed without raising its version",
    toolkit: None,
    manual: Manual {
        what: "An analytic rule whose file says something else than before the branch, while `version` is the same or \
               lower, or was and is missing. Blanks and line breaks alone do not count. Files of one path are compared \
               that the data file lists before and now, so that a renamed one counts as new.",
        why: "The content repository's validator refuses the rule, and the pull request cannot be merged. Content Hub \
              offers an update of an installed rule by its version alone.",
        remedy: "raise `version`: the last number for a small change, the middle one for another result",
        fails: "version: 1.0.0\nseverity: High # was Medium, with version 1.0.0",
        passes: "version: 1.0.1\nseverity: High # was Medium, with version 1.0.0",
    },
    run: Run::Change(check),
};

fn check(change: &Change<'_>, findings: &mut Findings) {
    for (before, now) in change.contents(&[ContentKind::AnalyticRule]) {
        match (before.get("version"), now.get("version")) {
            (Some(old), Some(new)) => {
                if let Some(fault) = change::not_raised(&old.to_text(), &new.to_text()) {
                    findings.push(now.place(new), format!("the rule was changed, but `version` {fault}"));
                }
            }
            // The validator looks for a changed line with `version:`.
            (None, None) => findings.push(now.start(), "the rule was changed, but has no `version`"),
            (None, Some(_)) | (Some(_), None) => {}
        }
    }
}
