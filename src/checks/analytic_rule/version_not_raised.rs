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
        what: "With `--changed-since`: an analytic rule whose file says something else than before the branch, while \
               `version` is the same or lower. Blanks and line breaks alone do not count. A file that was renamed counts \
               as new.",
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
        let (Some(old), Some(new)) = (before.get("version"), now.get("version")) else { continue };
        if let Some(fault) = change::not_raised(&old.to_text(), &new.to_text()) {
            findings.push(now.place(new), format!("the rule was changed, but `version` {fault}"));
        }
    }
}
