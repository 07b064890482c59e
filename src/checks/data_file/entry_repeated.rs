//! The data file lists a file twice.

use std::collections::BTreeSet;

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-file-entry-repeated",
    severity: Severity::Warning,
    summary: "the data file lists a file twice",
    toolkit: None,
    manual: Manual {
        what: "A file that stands twice in the lists of the data file.",
        why: "Its content is packaged twice: the second takes the place of the first, or the deployment fails.",
        remedy: "remove one of the entries",
        fails: r#""Parsers": ["Parsers/A.yaml", "Parsers/A.yaml"]"#,
        passes: r#""Parsers": ["Parsers/A.yaml"]"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let mut seen = BTreeSet::new();
    for listed in &source.survey.listed {
        if !seen.insert(&listed.file.text.path) {
            findings.push(listed.file.entry.clone(), format!("`{}` is listed twice", listed.file.text.path));
        }
    }
}
