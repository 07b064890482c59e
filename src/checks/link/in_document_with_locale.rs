//! A link in a file beside the content names a language.

use std::collections::BTreeSet;

use crate::checks::file::is_text;
use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;

use super::report_locales;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "link-in-document-with-locale",
    severity: Severity::Warning,
    summary: "a link in a file beside the content names a language",
    toolkit: None,
    manual: Manual {
        what: "A link as `link-with-locale` finds it in a file of the solution folder that the data file does \
               not name: a README, a function, a template. The folder `Package` and files that are no text are \
               passed over.",
        why: "The content repository's check of links refuses every such file that a pull request touches. \
               Files that were merged before the check came still hold it.",
        remedy: "take the language out of the link",
        fails: "README.md: https://docs.microsoft.com/en-us/azure/sentinel/",
        passes: "README.md: https://docs.microsoft.com/azure/sentinel/",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let looked_at: BTreeSet<&str> = source.survey.paths().collect();
    let is_left = |path: &String| !path.starts_with("Package/") && !looked_at.contains(path.as_str());
    for path in source.files.paths("").into_iter().filter(is_left).filter(|path| is_text(path)) {
        let Ok(file) = source.files.read(&path) else { continue };
        report_locales(&file, findings);
    }
}
