//! A vertical of a solution is unknown.

use crate::checks::{Check, Findings, Manual, Run, Source, detection, tables};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "metadata-vertical-unknown",
    severity: Severity::Error,
    summary: "a vertical of a solution is unknown",
    toolkit: None,
    manual: Manual {
        what: "An element of `categories.verticals` that is none of the six accepted verticals; letter case counts. \
               `Software`, which written guidance names, is refused too. `--fix` mends a name that only letter case, \
               blanks or punctuation tell from a known one.",
        why: "The content repository's validators refuse the package that is made of it, and the pull request cannot \
              be merged.",
        remedy: "write an accepted vertical, or an empty list",
        fails: r#""verticals": ["Software"]"#,
        passes: r#""verticals": ["Finance"]"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(metadata) = &source.survey.metadata else { return };
    let Some(names) = metadata.root.path(&["categories", "verticals"]) else { return };
    for (node, name) in names.elements().iter().filter_map(detection::text) {
        let known = &tables::CATEGORIES.verticals;
        if !known.iter().any(|known| known == name) {
            let message = format!("`{name}` is no vertical of solutions");
            findings.push_unknown(metadata.place(node), message, name, known.iter().map(String::as_str));
        }
    }
}
