//! A workbook was changed, and the version in its entry was not raised.

use crate::checks::{Change, Check, Findings, Manual, Run, change};
use crate::diagnostics::Severity;

use super::{KINDS, entry};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "workbook-entry-version-not-raised",
    severity: Severity::Warning,
    summary: "a workbook was changed without raising the version in its entry",
    toolkit: None,
    manual: Manual {
        what: "A workbook whose file says something else than before the branch, while `version` of its entry in \
               `Workbooks/WorkbooksMetadata.json` is the same or lower. Blanks and line breaks alone do not count. \
               Workbooks in the repository's folder `Workbooks` are not looked at.",
        why: "The packaged workbook has the version of its entry, and Content Hub offers an update by it alone. Reviewers \
              ask for it; for the repository's own workbooks a validator does.",
        remedy: "raise `version` in the entry in `Workbooks/WorkbooksMetadata.json`",
        fails: r#""version": "1.0.0""#,
        passes: r#""version": "1.0.1""#,
    },
    run: Run::Change(check),
};

fn check(change: &Change<'_>, findings: &mut Findings) {
    for (before, now) in change.contents(KINDS) {
        let (Some((_, old)), Some((list, new))) = (entry(&before), entry(&now)) else { continue };
        let (Some(old), Some(new)) = (old.get_some("version"), new.get_some("version")) else { continue };
        if let Some(fault) = change::not_raised(&old.to_text(), &new.to_text()) {
            let message = format!("`{}` was changed, but `version` of its entry {fault}", now.file.path);
            findings.push(list.place(new), message);
        }
    }
}
