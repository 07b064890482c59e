//! Two solutions bring a data connector of the same id.

use crate::checks::{Check, Manual, Run, Source};
use crate::diagnostics::{Place, Severity};

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-connector-id-shared",
    severity: Severity::Warning,
    summary: "two solutions bring a data connector of the same id",
    toolkit: None,
    manual: Manual {
        what: "The `id` of a listed data connector is that of a connector of another solution of the run. A \
               single solution shows nothing.",
        why: "Both are shown in the gallery as one, and whichever is installed last replaces the other.",
        remedy: "give each connector an id of its own",
        fails: r#""id": "ContosoAudit" in two solutions"#,
        passes: r#""id": "ContosoAudit" and "id": "FabrikamAudit""#,
    },
    run: Run::OncePerRun(ids),
};

fn ids(source: &Source<'_>) -> Vec<(String, Place)> {
    let connectors = source.contents().filter(|content| KINDS.contains(&content.kind));
    let ids = connectors.filter_map(|connector| {
        let id = connector.document.root.get("id")?;
        Some((id.as_str()?.to_owned(), connector.document.place(id)))
    });
    ids.collect()
}
