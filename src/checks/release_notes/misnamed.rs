//! The release notes are not called ReleaseNotes.md.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity, SourceText};

use super::FILE;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "release-notes-misnamed",
    severity: Severity::Warning,
    summary: "the release notes are not called ReleaseNotes.md",
    toolkit: None,
    manual: Manual {
        what: "A file in the solution folder whose name is `ReleaseNotes.md` but for letter case, blanks, \
               dashes or its number.",
        why: "Reviewers and the gallery look for `ReleaseNotes.md`, spelled exactly so.",
        remedy: "rename the file to `ReleaseNotes.md`",
        fails: "releasenotes.md",
        passes: "ReleaseNotes.md",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let names = source.files.list("");
    if names.iter().any(|name| name == FILE) {
        return;
    }
    let folded = |name: &str| name.to_lowercase().replace([' ', '-', '_'], "");
    for name in names {
        if matches!(folded(&name).as_str(), "releasenotes.md" | "releasenote.md") {
            let place = Place::start_of(&SourceText::new(&*name, ""));
            findings.push(place, format!("the release notes are called `{name}`"));
        }
    }
}
