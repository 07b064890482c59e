//! The description of a solution is long.

use crate::checks::{Check, Findings, Manual, Run, Source, detection, spelling};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-file-description-long",
    severity: Severity::Warning,
    summary: "the description of a solution is long",
    toolkit: None,
    manual: Manual {
        what: "A `Description` of more than 1000 characters. Written guidance names 1000, 2000 and 5000 in different \
               places; nine of ten published solutions keep to the first.",
        why: "Content Hub shows the description on a page beside the list; reviewers ask for a short one.",
        remedy: "say what the solution does, and link to documentation for the rest",
        fails: r#""Description": "(1500 characters)""#,
        passes: r#""Description": "(800 characters)""#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(data) = &source.survey.data_file else { return };
    let Some((node, text)) = data.root.get("Description").and_then(detection::text) else { return };
    let length = spelling::length(text);
    if length > 1_000 {
        findings.push(data.place(node), format!("`Description` has {length} characters"));
    }
}
