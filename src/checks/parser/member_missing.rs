//! A parser lacks a member.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "parser-member-missing",
    severity: Severity::Warning,
    summary: "a parser lacks a member",
    toolkit: None,
    manual: Manual {
        what: "A parser in YAML without `id`, `Category`, `Function.Title`, `Function.Version` or \
               `Function.LastUpdated`. What packaging needs is reported by packaging.",
        why: "Reviewers of the content repository ask for it.",
        remedy: "add the member",
        fails: "FunctionName: ContosoSignIn",
        passes: "id: 1c9d3b64-7f0e-4b0f-a3a2-6d5f0e9a1b33\nFunctionName: ContosoSignIn",
    },
    run: Run::Content(&[ContentKind::Parser], check),
};

const MEMBERS: [&[&str]; 5] =
    [&["id"], &["Category"], &["Function", "Title"], &["Function", "Version"], &["Function", "LastUpdated"]];

fn check(parser: &Content<'_>, findings: &mut Findings) {
    if !parser.file.has_extension("yaml") {
        return;
    }
    for path in MEMBERS {
        if parser.document.root.path(path).is_none_or(Node::is_null) {
            let name = path.join(".");
            findings.push_with_help(parser.start(), format!("the parser has no `{name}`"), format!("add `{name}`"));
        }
    }
}
