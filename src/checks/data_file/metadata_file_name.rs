//! The metadata file has another name than SolutionMetadata.json.

use crate::checks::{Check, Findings, Manual, Run, Source, detection};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-file-metadata-file-name",
    severity: Severity::Warning,
    summary: "the metadata file has another name than SolutionMetadata.json",
    toolkit: None,
    manual: Manual {
        what: "A `Metadata` that is not exactly `SolutionMetadata.json`.",
        why: "Reviewers ask for this name, and tools of the content repository look for it.",
        remedy: "name the file `SolutionMetadata.json`",
        fails: r#""Metadata": "Metadata.json""#,
        passes: r#""Metadata": "SolutionMetadata.json""#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(data) = &source.survey.data_file else { return };
    let Some((node, name)) = data.root.get("Metadata").and_then(detection::text) else { return };
    if name != "SolutionMetadata.json" && source.survey.metadata.is_some() {
        findings.push(data.place(node), format!("`Metadata` names `{name}`"));
    }
}
