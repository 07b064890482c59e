//! A data connector is not available.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::{KINDS, page};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-connector-availability-unusual",
    severity: Severity::Warning,
    summary: "a data connector is not available",
    toolkit: None,
    manual: Manual {
        what: "The `availability.status` of a listed data connector is another number than 1 (Available).",
        why: "Reviewers ask for 1: the portal hides connectors of another status, or shows them as coming soon.",
        remedy: "write `\"status\": 1`",
        fails: r#""availability": { "status": 3, "isPreview": false }"#,
        passes: r#""availability": { "status": 1, "isPreview": false }"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(connector: &Content<'_>, findings: &mut Findings) {
    let status = page(connector).and_then(|page| page.path(&["availability", "status"]));
    if let Some(status) = status.filter(|status| !status.is_null() && status.to_text() != "1") {
        findings.push(connector.place(status), format!("the status is `{}`, not 1 (Available)", status.to_text()));
    }
}
