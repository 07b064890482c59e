//! A data connector names no publisher.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::{KINDS, page};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-connector-publisher-empty",
    severity: Severity::Warning,
    summary: "a data connector names no publisher",
    toolkit: None,
    manual: Manual {
        what: "The `publisher` of a listed data connector is an empty text or blanks. An empty `id` or `title` is \
               reported by packaging.",
        why: "The gallery of connectors shows the publisher below the title, and an empty line in its place.",
        remedy: "write who makes the product",
        fails: r#""publisher": """#,
        passes: r#""publisher": "Contoso""#,
    },
    run: Run::Content(KINDS, check),
};

fn check(connector: &Content<'_>, findings: &mut Findings) {
    let publisher = page(connector).and_then(|page| page.get("publisher"));
    if let Some(publisher) = publisher.filter(|node| node.as_str().is_some_and(|text| text.trim().is_empty())) {
        findings.push(connector.place(publisher), "`publisher` is empty");
    }
}
