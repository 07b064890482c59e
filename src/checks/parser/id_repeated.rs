//! Two parsers of a solution have one id.

use std::collections::BTreeMap;

use crate::checks::{Check, Findings, Manual, Run, Source, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "parser-id-repeated",
    severity: Severity::Warning,
    summary: "two parsers of a solution have one id",
    toolkit: None,
    manual: Manual {
        what: "An `id` that stands in two parsers of the solution, letter case ignored.",
        why: "Reviewers ask for ids that are unique. A parser is known by its id forever.",
        remedy: "give one of the parsers a new GUID",
        fails: "id: 1c9d3b64-7f0e-4b0f-a3a2-6d5f0e9a1b33",
        passes: "id: 5e0d7a1b-7f0e-4b0f-a3a2-6d5f0e9a1b33",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let mut seen = BTreeMap::new();
    for parser in source.contents().filter(|content| content.kind == ContentKind::Parser) {
        let Some((node, id)) = parser.get("id").and_then(detection::text) else { continue };
        let path = parser.file.text.path.as_str();
        if let Some(other) = seen.insert(id.to_lowercase(), path).filter(|other| *other != path) {
            findings.push(parser.place(node), format!("`{other}` has the id `{id}` too"));
        }
    }
}
