//! Hunting queries of several solutions have one id.

use crate::checks::{Check, Manual, Run, Source};
use crate::diagnostics::{Place, Severity};
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "hunting-query-id-shared",
    severity: Severity::Warning,
    summary: "hunting queries of several solutions have one id",
    toolkit: None,
    manual: Manual {
        what: "An `id` that stands in hunting queries of two solutions of the run, letter case ignored. Within one \
               solution packaging reports it.",
        why: "A workspace that installs both solutions keeps only the query that was installed last.",
        remedy: "give the newer query a new GUID",
        fails: "id: 8b0a1c8e-5d0e-4d68-8a56-2f1f6f0b7c22",
        passes: "id: 1d3c5b7a-5d0e-4d68-8a56-2f1f6f0b7c22",
    },
    run: Run::OncePerRun(claims),
};

fn claims(source: &Source<'_>) -> Vec<(String, Place)> {
    let items = source.contents().filter(|content| content.kind == ContentKind::HuntingQuery);
    items.filter_map(|item| Some((item.text("id")?.to_lowercase(), item.place(item.get("id")?)))).collect()
}
