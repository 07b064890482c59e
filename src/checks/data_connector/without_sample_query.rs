//! A data connector shows no sample query.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

use super::{KINDS, page};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-connector-without-sample-query",
    severity: Severity::Warning,
    summary: "a data connector shows no sample query",
    toolkit: None,
    manual: Manual {
        what: "`sampleQueries` of a listed data connector is an empty list.",
        why: "Reviewers ask for at least one: it shows the user what the data look like.",
        remedy: "add a query with `description` and `query`",
        fails: r#""sampleQueries": []"#,
        passes: r#""sampleQueries": [{ "description": "Latest events", "query": "ContosoAudit_CL | take 10" }]"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(connector: &Content<'_>, findings: &mut Findings) {
    let queries = page(connector).and_then(|page| page.get("sampleQueries"));
    if let Some(queries) = queries.filter(|queries| Node::as_array(queries).is_some_and(<[_]>::is_empty)) {
        findings.push(connector.place(queries), "the connector has no sample query");
    }
}
