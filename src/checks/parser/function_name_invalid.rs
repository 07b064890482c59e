//! The name of a function is no name.

use crate::checks::{Check, Content, Findings, Manual, Run, detection, spelling};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "parser-function-name-invalid",
    severity: Severity::Warning,
    summary: "the name of a function is no name",
    toolkit: None,
    manual: Manual {
        what: "A `FunctionName` of a parser in YAML that is no letter or underscore followed by letters, digits and \
               underscores.",
        why: "Queries could call it only in brackets and quotes; reviewers refuse it.",
        remedy: "write a plain name, such as `ContosoSignIn`",
        fails: "FunctionName: Contoso-SignIn",
        passes: "FunctionName: ContosoSignIn",
    },
    run: Run::Content(&[ContentKind::Parser], check),
};

fn check(parser: &Content<'_>, findings: &mut Findings) {
    let Some((node, name)) = parser.get("FunctionName").and_then(detection::text) else { return };
    if parser.file.has_extension("yaml") && !(name.is_ascii() && spelling::is_word(name)) {
        findings.push(parser.place(node), format!("`{name}` is no name of a function"));
    }
}
