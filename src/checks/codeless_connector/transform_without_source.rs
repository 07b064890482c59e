//! A transformation does not read the stream.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;
use crate::solution::codeless_connector::Role;
use crate::source::kql::{TokenKind, tokens};

use super::{flows, is_open, parts};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "codeless-connector-transform-without-source",
    severity: Severity::Error,
    summary: "a transformation does not read the stream",
    toolkit: None,
    manual: Manual {
        what: "`transformKql` of a data flow in which the table `source` does not occur. It stands for the stream; \
               other tables cannot be read there. More of the query is not looked at, but for its brackets and texts.",
        why: "Azure Monitor refuses the data collection rule, and the connector cannot be connected.",
        remedy: "begin the transformation with `source`",
        fails: r#""transformKql": "Contoso_CL | extend TimeGenerated = now()""#,
        passes: r#""transformKql": "source | extend TimeGenerated = now()""#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for rule in parts(source, Role::Rule) {
        for transform in flows(rule).iter().filter_map(|flow| flow.get_some("transformKql")) {
            let Some(text) = transform.as_str().filter(|text| !is_open(text)) else { continue };
            let is_source =
                |token: &crate::source::kql::Token<'_>| token.kind == TokenKind::Name && token.text == "source";
            if !tokens(text).iter().any(is_source) {
                findings.push(rule.document.place(transform), "the transformation does not read `source`");
            }
        }
    }
}
