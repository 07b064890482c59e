//! Parsers of several solutions have one id.

use crate::checks::{Check, Manual, Run, Source};
use crate::diagnostics::{Place, Severity};
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "parser-id-shared",
    severity: Severity::Warning,
    summary: "parsers of several solutions have one id",
    toolkit: None,
    manual: Manual {
        what: "An `id` that stands in parsers of two solutions of the run, letter case ignored. Within one \
               solution `parser-id-repeated` finds it.",
        why: "A workspace that installs both keeps only the function that was installed last.",
        remedy: "give the newer parser a new GUID",
        fails: "id: 1c9d3b64-7f0e-4b0f-a3a2-6d5f0e9a1b33",
        passes: "id: 5e0d7a1b-7f0e-4b0f-a3a2-6d5f0e9a1b33",
    },
    run: Run::OncePerRun(claims),
};

fn claims(source: &Source<'_>) -> Vec<(String, Place)> {
    let parsers = source.contents().filter(|content| content.kind == ContentKind::Parser);
    parsers.filter_map(|parser| Some((parser.text("id")?.to_lowercase(), parser.place(parser.get("id")?)))).collect()
}
