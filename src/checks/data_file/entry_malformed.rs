//! An entry of the data file is not a plain path.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-file-entry-malformed",
    severity: Severity::Warning,
    summary: "an entry of the data file is not a plain path",
    toolkit: None,
    manual: Manual {
        what: "An entry of a list that begins with a slash, or holds backslashes. The packager understands them.",
        why: "Reviewers ask for paths relative to the solution folder with forward slashes, which every tool \
              understands.",
        remedy: "write `Folder/File.yaml`",
        fails: r#""Analytic Rules": ["Analytic Rules\\\\Rule.yaml"]"#,
        passes: r#""Analytic Rules": ["Analytic Rules/Rule.yaml"]"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for listed in &source.survey.listed {
        let place = &listed.file.entry;
        let entry = place.file.text.get(place.span.start..place.span.end).unwrap_or_default().trim_matches('"');
        if entry.starts_with('/') || entry.contains('\\') {
            findings.push(place.clone(), "the entry is no relative path with forward slashes");
        }
    }
}
