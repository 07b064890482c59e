//! A data flow gives its rows no time.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;
use crate::solution::codeless_connector::{Part, Role};
use crate::source::kql::tokens;
use crate::source::{Member, Node};

use super::{declaration, flows, is_open, parts, start, streams};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "codeless-connector-flow-without-time",
    severity: Severity::Error,
    summary: "a data flow gives its rows no time",
    toolkit: None,
    manual: Manual {
        what: "A data flow whose streams are all declared without a column `TimeGenerated`, and whose `transformKql` \
               is missing or does not name `TimeGenerated`. Whether a transformation that names it also keeps it is \
               not seen.",
        why: "Every table needs `TimeGenerated`. Azure Monitor refuses the data collection rule, and the connector \
              cannot be connected.",
        remedy: "write `source | extend TimeGenerated = …`, with a column of the stream or `now()`",
        fails: r#""transformKql": "source | project-rename User = user""#,
        passes: r#""transformKql": "source | extend TimeGenerated = todatetime(time) | project-rename User = user""#,
    },
    run: Run::Solution(check),
};

/// The column that every table has.
const TIME: &str = "TimeGenerated";

fn check(source: &Source<'_>, findings: &mut Findings) {
    for rule in parts(source, Role::Rule) {
        for flow in flows(rule).iter().filter(|flow| takes_no_time(rule, flow)) {
            let transform = flow.get_some("transformKql");
            let text = transform.and_then(Node::as_str).unwrap_or_default();
            if is_open(text) || tokens(text).iter().any(|token| token.text == TIME) {
                continue;
            }
            let place = transform.map_or_else(|| start(&rule.document, flow), |node| rule.document.place(node));
            findings.push(place, "neither the stream nor the transformation has `TimeGenerated`");
        }
    }
}

/// Whether all streams of the flow are declared, and none has the column.
fn takes_no_time(rule: &Part, flow: &Node) -> bool {
    let has_no_time = |stream: &Member| {
        let columns = stream.value.get("columns").map(Node::elements).unwrap_or_default();
        !columns.is_empty() && !columns.iter().any(|column| column.get_str("name") == Some(TIME))
    };
    let taken = streams(flow);
    let is_timeless = |stream: &Node| stream.as_str().and_then(|name| declaration(rule, name)).is_some_and(has_no_time);
    !taken.is_empty() && taken.iter().all(is_timeless)
}
