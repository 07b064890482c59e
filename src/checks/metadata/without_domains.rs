//! The categories of a solution hold no domain.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "metadata-without-domains",
    severity: Severity::Error,
    summary: "the categories of a solution hold no domain",
    toolkit: None,
    manual: Manual {
        what: "`categories` without `domains`, or with an empty list of them.",
        why: "The content repository's validators refuse the package that is made of it, and the pull request cannot \
              be merged.",
        remedy: "add one to three domains, such as `\"domains\": [\"Identity\"]`",
        fails: r#""categories": { "domains": [] }"#,
        passes: r#""categories": { "domains": ["Identity"] }"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(metadata) = &source.survey.metadata else { return };
    let Some(categories) = metadata.root.get_some("categories") else { return };
    if categories.get("domains").is_none_or(|domains| domains.elements().is_empty()) {
        findings.push(metadata.key_place(categories, "domains"), "`categories` hold no domain");
    }
}
