//! Two parsers of a solution have one function name.

use std::collections::BTreeMap;

use crate::checks::{Check, Findings, Manual, Run, Source, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "parser-function-name-repeated",
    severity: Severity::Warning,
    summary: "two parsers of a solution have one function name",
    toolkit: None,
    manual: Manual {
        what: "A `FunctionName` that stands in two parsers of the solution, letter case ignored.",
        why: "One function takes the place of the other when the solution is installed.",
        remedy: "give each function a name of its own",
        fails: "FunctionName: ContosoSignIn",
        passes: "FunctionName: ContosoAudit",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for parser in source.contents().filter(|content| content.kind == ContentKind::Parser) {
        let Some((node, name)) = parser.get("FunctionName").and_then(detection::text) else { continue };
        let path = parser.file.text.path.as_str();
        if seen.insert(name.to_lowercase(), path).is_some_and(|other| other != path) {
            findings.push(parser.place(node), format!("another parser has the function name `{name}`"));
        }
    }
}
