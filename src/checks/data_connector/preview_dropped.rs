//! A data connector is not packaged as the preview that it is.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::{KINDS, page};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-connector-preview-dropped",
    severity: Severity::Warning,
    summary: "a data connector is not packaged as the preview that it is",
    toolkit: None,
    manual: Manual {
        what: "The `availability.isPreview` of a listed classic data connector is true.",
        why: "V3 packages `false` in its place, and the portal shows the connector without a mark.",
        remedy: "write `\"isPreview\": false`, and say in the title that the connector is a preview",
        fails: r#""title": "Contoso", … "availability": { "status": 1, "isPreview": true }"#,
        passes: r#""title": "Contoso (Preview)", … "availability": { "status": 1, "isPreview": false }"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(connector: &Content<'_>, findings: &mut Findings) {
    let flag = page(connector).and_then(|page| page.path(&["availability", "isPreview"]));
    let Some(flag) = flag else { return };
    let text = flag.to_text();
    if text.eq_ignore_ascii_case("true") || text == "1" {
        findings.push(connector.place(flag), "V3 packages `isPreview` as `false`, whatever is written");
    }
}
