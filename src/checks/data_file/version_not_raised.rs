//! The package of a solution has changed, and the solution's version was not raised.

use crate::checks::{Change, Check, Findings, Manual, Run, change};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-file-version-not-raised",
    severity: Severity::Warning,
    summary: "the package of a solution has changed without raising its version",
    toolkit: None,
    manual: Manual {
        what: "The package that the solution makes is another one than before the branch, version apart, while `Version` \
               of the data file is the same or lower. It cannot be seen where the solution could not be packaged before, \
               or cannot be now.",
        why: "Content Hub offers an update of a solution by its version alone, and reviewers ask for a new one with every \
              change of a package.",
        remedy: "raise `Version`; `pack --bump patch` does so here and in the metadata file",
        fails: r#""Version": "3.0.0""#,
        passes: r#""Version": "3.0.1""#,
    },
    run: Run::Change(check),
};

fn check(change: &Change<'_>, findings: &mut Findings) {
    let is_same = change.packages.is_none_or(|(before, now)| before == now);
    let documents = (&change.before.survey.data_file, &change.now.survey.data_file);
    let (false, (Some(before), Some(now))) = (is_same, documents) else { return };
    let (Some(old), Some(new)) = (before.root.get_str("Version"), now.root.get_str("Version")) else { return };
    if let (Some(fault), Some(node)) = (change::not_raised(old, new), now.root.get("Version")) {
        findings.push(now.place(node), format!("the package has changed, but `Version` {fault}"));
    }
}
