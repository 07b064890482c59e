//! Two pollers of a connector bear one name.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;

use super::{connectors, name};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "codeless-connector-poller-name-repeated",
    severity: Severity::Error,
    summary: "two pollers of a connector bear one name",
    toolkit: None,
    manual: Manual {
        what: "Two pollers of a listed definition have the same `name`, letter case ignored. A name may hold \
               `{{guidValue}}`: it stands for the same text in all of them.",
        why: "The name is that of a resource, and a template may hold a resource once: the connection fails.",
        remedy: "give each poller a name of its own",
        fails: r#"[{ "name": "ContosoLogs", … }, { "name": "ContosoLogs", … }]"#,
        passes: r#"[{ "name": "ContosoSignIns", … }, { "name": "ContosoAudit", … }]"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for connector in connectors(source) {
        let mut seen: Vec<String> = Vec::new();
        for poller in &connector.pollers {
            let Some(node) = poller.document.root.get("name").filter(|node| node.as_str().is_some()) else { continue };
            let folded = name(poller).to_lowercase();
            if seen.contains(&folded) {
                let message = format!("another poller of the connector is called `{}` too", name(poller));
                findings.push(poller.document.place(node), message);
            }
            seen.push(folded);
        }
    }
}
