//! A resource beside a watchlist does not reach the package.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "watchlist-resource-left-out",
    severity: Severity::Warning,
    summary: "a resource beside a watchlist does not reach the package",
    toolkit: None,
    manual: Manual {
        what: "A listed watchlist file has more than one resource.",
        why: "V3 packages the first resource of the file, and leaves the others out without a word.",
        remedy: "write each watchlist into a file of its own, and list them all",
        fails: r#""resources": [{ "properties": { "displayName": "Owners", … } }, { "properties": { "displayName": "Hosts", … } }]"#,
        passes: r#""resources": [{ "properties": { "displayName": "Owners", … } }]"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(watchlist: &Content<'_>, findings: &mut Findings) {
    for resource in watchlist.get("resources").and_then(Node::as_array).unwrap_or_default().iter().skip(1) {
        findings.push(watchlist.place(resource), "V3 packages only the first resource of the file, not this one");
    }
}
