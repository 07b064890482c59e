//! A workbook lets its reader choose no time range.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

use super::{KINDS, items};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "workbook-without-time-range",
    severity: Severity::Warning,
    summary: "a workbook lets its reader choose no time range",
    toolkit: None,
    manual: Manual {
        what: "A listed workbook with a query (an item of the type 3) and without a parameter for a time range \
               (a parameter of the type 4, or one named `TimeRange`). Whether the queries use it is not looked \
               at.",
        why: "Reviewers ask for it: with a fixed time range nobody can look at the week that matters.",
        remedy: "add a parameter `TimeRange` of the type time range picker, and let the queries use it",
        fails: r#"{ "items": [{ "type": 3, "content": { "query": "TailspinAudit_CL", "timeContext": { "durationMs": 86400000 } } }] }"#,
        passes: r#"{ "items": [{ "type": 9, "content": { "parameters": [{ "name": "TimeRange", "type": 4 }] } }, { "type": 3, "content": { "query": "TailspinAudit_CL", "timeContextFromParameter": "TimeRange" } }] }"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(workbook: &Content<'_>, findings: &mut Findings) {
    let items = items(workbook);
    let is_of_type = |node: &Node, number: &str| node.get("type").is_some_and(|kind| kind.to_text() == number);
    let is_time = |node: &Node| is_of_type(node, "4") || node.get_str("name") == Some("TimeRange");
    let has_time = items.iter().any(|item| {
        item.path(&["content", "parameters"]).is_some_and(|parameters| parameters.elements().iter().any(is_time))
    });
    let query = items.iter().find(|item| is_of_type(item, "3") && item.path(&["content", "query"]).is_some());
    if let Some(query) = query.filter(|_| !has_time) {
        let place = query.path(&["content", "query"]).map_or_else(|| workbook.start(), |query| workbook.place(query));
        findings.push(place, "the workbook has a query but no parameter for its time range");
    }
}
