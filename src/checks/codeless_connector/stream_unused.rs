//! A data collection rule declares a stream that none of its data flows takes.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity};
use crate::solution::codeless_connector::{Part, Role};
use crate::source::equals_ignoring_case;

use super::{declaration, declarations, flows, parts, streams};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "codeless-connector-stream-unused",
    severity: Severity::Warning,
    summary: "a data collection rule declares a stream that none of its data flows takes",
    toolkit: None,
    manual: Manual {
        what: "A member of `streamDeclarations` that is in the `streams` of no data flow. Nothing is said of a rule \
               with a data flow whose stream is not declared: one of the two is misspelled.",
        why: "What is sent to the stream goes nowhere. Mostly a data flow is missing, or the stream is left over.",
        remedy: "add a data flow for the stream, or remove the declaration",
        fails: r#""streamDeclarations": { "Custom-A": { … }, "Custom-B": { … } }, "dataFlows": [{ "streams": ["Custom-A"], … }]"#,
        passes: r#""streamDeclarations": { "Custom-A": { … } }, "dataFlows": [{ "streams": ["Custom-A"], … }]"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for rule in parts(source, Role::Rule).filter(|rule| !takes_undeclared(rule)) {
        for stream in declarations(rule) {
            let mut taken = flows(rule).iter().flat_map(streams).filter_map(|taken| taken.as_str());
            if !taken.any(|taken| equals_ignoring_case(taken, &stream.key)) {
                let place = Place::new(&rule.document.file, stream.key_span);
                findings.push(place, format!("no data flow takes the stream `{}`", stream.key));
            }
        }
    }
}

fn takes_undeclared(rule: &Part) -> bool {
    let mut taken = flows(rule).iter().flat_map(streams).filter_map(|stream| stream.as_str());
    taken.any(|stream| stream.starts_with(super::CUSTOM) && declaration(rule, stream).is_none())
}
