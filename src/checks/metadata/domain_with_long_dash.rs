//! A domain of a solution is written with a long dash.

use crate::checks::{Check, Findings, Manual, Run, Source, detection, tables};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "metadata-domain-with-long-dash",
    severity: Severity::Warning,
    summary: "a domain of a solution is written with a long dash",
    toolkit: None,
    manual: Manual {
        what: "An element of `categories.domains` that is an accepted domain but for a long dash (U+2013) in place of \
               the hyphen.",
        why: "The content repository's validators refuse the package that is made of it, and the pull request cannot \
              be merged. Many merged solutions hold it, from a time when the list was written so.",
        remedy: "write a plain hyphen",
        fails: r#""domains": ["Security – Network"]"#,
        passes: r#""domains": ["Security - Network"]"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(metadata) = &source.survey.metadata else { return };
    let Some(names) = metadata.root.path(&["categories", "domains"]) else { return };
    for (node, name) in names.elements().iter().filter_map(detection::text) {
        let plain = name.replace('\u{2013}', "-");
        if plain != name && tables::CATEGORIES.domains.contains(&plain) {
            findings.push_mended(metadata.place(node), format!("`{name}` holds a long dash"), name, &plain);
        }
    }
}
