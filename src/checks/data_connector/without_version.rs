//! The metadata of a data connector gives no version.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::{Place, Severity};
use crate::source::Node;

use super::{KINDS, page};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-connector-without-version",
    severity: Severity::Warning,
    summary: "the metadata of a data connector gives no version",
    toolkit: None,
    manual: Manual {
        what: "A listed data connector has a member `metadata` without `version`. Connectors without `metadata` get \
               the version 1.0.0.",
        why: "V3 packages the connector with an empty version, so that Content Hub offers no update of it.",
        remedy: "write `\"version\": \"1.0.0\"` into the metadata, or remove `metadata`",
        fails: r#""metadata": { "id": "d8c9a1f2-…", "kind": "dataConnector" }"#,
        passes: r#""metadata": { "id": "d8c9a1f2-…", "version": "1.0.0", "kind": "dataConnector" }"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(connector: &Content<'_>, findings: &mut Findings) {
    let Some(metadata) = page(connector).and_then(|page| page.member("metadata")) else { return };
    let given = |node: &Node| node.get("version").is_some_and(|version| !version.to_text().is_empty());
    if !metadata.value.is_null() && !metadata.value.elements().iter().any(given) {
        let place = Place::new(&connector.document.file, metadata.key_span);
        findings.push(place, "`metadata` has no `version`, so V3 packages an empty one");
    }
}
