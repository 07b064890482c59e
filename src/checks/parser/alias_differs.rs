//! The alias of a parser differs from its name.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "parser-alias-differs",
    severity: Severity::Warning,
    summary: "the alias of a parser differs from its name",
    toolkit: None,
    manual: Manual {
        what: "A `FunctionAlias` of a parser in YAML that is not its `FunctionName`.",
        why: "The package makes the name the alias: queries that call the alias written here fail.",
        remedy: "write the same name twice, the one that queries call",
        fails: "FunctionName: ContosoSignIn\nFunctionAlias: ContosoSignIns",
        passes: "FunctionName: ContosoSignIn\nFunctionAlias: ContosoSignIn",
    },
    run: Run::Content(&[ContentKind::Parser], check),
};

fn check(parser: &Content<'_>, findings: &mut Findings) {
    let (Some(name), Some(node)) = (parser.text("FunctionName"), parser.get("FunctionAlias")) else { return };
    let alias = node.to_text();
    if parser.file.has_extension("yaml") && alias != name {
        findings.push(parser.place(node), format!("the alias is `{alias}`, and the name `{name}`"));
    }
}
