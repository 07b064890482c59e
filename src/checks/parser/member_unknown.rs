//! A parser has a member that nothing reads.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "parser-member-unknown",
    severity: Severity::Warning,
    summary: "a parser has a member that nothing reads",
    toolkit: None,
    manual: Manual {
        what: "A member of a parser in YAML, or of its `Function`, that neither the packager nor the guidance \
               knows, letter case ignored.",
        why: "The packager leaves it out without a word: a misspelled member loses what it says.",
        remedy: "take it away",
        fails: "FunctionAliass: ContosoSignIn",
        passes: "FunctionAlias: ContosoSignIn",
    },
    run: Run::Content(&[ContentKind::Parser], check),
};

const KNOWN: [&str; 10] = [
    "id",
    "Function",
    "Category",
    "FunctionName",
    "FunctionAlias",
    "FunctionQuery",
    "FunctionParams",
    "functionParameters",
    "Description",
    "tags",
];

const KNOWN_OF_FUNCTION: [&str; 4] = ["Title", "Version", "LastUpdated", "Description"];

fn check(parser: &Content<'_>, findings: &mut Findings) {
    if !parser.file.has_extension("yaml") {
        return;
    }
    detection::report_unknown_members(parser, &KNOWN, findings);
    if let Some(function) = parser.get("Function") {
        detection::report_unknown_members_of(parser, function, &KNOWN_OF_FUNCTION, findings);
    }
}
