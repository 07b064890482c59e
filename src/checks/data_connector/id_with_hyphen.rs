//! The id of a data connector holds a hyphen.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::{KINDS, page};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-connector-id-with-hyphen",
    severity: Severity::Warning,
    summary: "the id of a data connector holds a hyphen",
    toolkit: None,
    manual: Manual {
        what: "A listed data connector whose `id` holds a hyphen.",
        why: "Reviewers ask for the names of the provider and the appliance in one, without blanks or hyphens. An id \
              cannot be changed once the connector is published.",
        remedy: "write the id of a new connector without hyphens; change it in the rules that name it too",
        fails: r#""id": "Contoso-Audit""#,
        passes: r#""id": "ContosoAudit""#,
    },
    run: Run::Content(KINDS, check),
};

fn check(connector: &Content<'_>, findings: &mut Findings) {
    if let Some(id) = page(connector).and_then(|page| page.get("id"))
        && id.as_str().is_some_and(|text| text.contains('-'))
    {
        findings.push(connector.place(id), format!("the id `{}` holds a hyphen", id.to_text()));
    }
}
