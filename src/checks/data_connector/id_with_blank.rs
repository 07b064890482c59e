//! The id of a data connector holds a blank.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::{KINDS, page};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-connector-id-with-blank",
    severity: Severity::Error,
    summary: "the id of a data connector holds a blank",
    toolkit: None,
    manual: Manual {
        what: "A listed data connector whose `id` holds white space.",
        why: "The validator of data connectors refuses it, and no rule can name the connector in \
              `requiredDataConnectors`.",
        remedy: "write the id without blanks; change it in the rules that name it too",
        fails: r#""id": "Contoso Audit""#,
        passes: r#""id": "ContosoAudit""#,
    },
    run: Run::Content(KINDS, check),
};

fn check(connector: &Content<'_>, findings: &mut Findings) {
    if let Some(id) = page(connector).and_then(|page| page.get("id"))
        && id.as_str().is_some_and(|text| text.contains(char::is_whitespace))
    {
        findings.push(connector.place(id), format!("the id `{}` holds a blank", id.to_text()));
    }
}
