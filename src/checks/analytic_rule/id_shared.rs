//! Analytic rules of several solutions have one id.

use crate::checks::{Check, Manual, Run, Source};
use crate::diagnostics::{Place, Severity};
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-id-shared",
    severity: Severity::Error,
    summary: "analytic rules of several solutions have one id",
    toolkit: None,
    manual: Manual {
        what: "An `id` that stands in rules of two solutions of the run, letter case ignored. Within one solution \
               packaging reports it.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged. A \
              workspace that installs both solutions keeps only the rule that was installed last.",
        remedy: "give the newer rule a new GUID",
        fails: "id: 3f0f6c52-2d4b-4a5e-9d43-0a7b6f5e8c11",
        passes: "id: 9a1d0b70-6f7a-4f0d-8a8b-6f5e8c110a7b",
    },
    run: Run::OncePerRun(claims),
};

fn claims(source: &Source<'_>) -> Vec<(String, Place)> {
    let items = source.contents().filter(|content| content.kind == ContentKind::AnalyticRule);
    items.filter_map(|item| Some((item.text("id")?.to_lowercase(), item.place(item.get("id")?)))).collect()
}
