//! The category of a parser is not that of parsers.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "parser-category-unknown",
    severity: Severity::Warning,
    summary: "the category of a parser is not that of parsers",
    toolkit: None,
    manual: Manual {
        what: "A `Category` of a parser in YAML that is not exactly `Microsoft Sentinel Parser`.",
        why: "Reviewers of the content repository ask for it. The portal lists functions by category.",
        remedy: "write `Category: Microsoft Sentinel Parser`",
        fails: "Category: Sentinel Parser",
        passes: "Category: Microsoft Sentinel Parser",
    },
    run: Run::Content(&[ContentKind::Parser], check),
};

fn check(parser: &Content<'_>, findings: &mut Findings) {
    let Some(node) = parser.get("Category").filter(|_| parser.file.has_extension("yaml")) else { return };
    let category = node.to_text();
    if category != "Microsoft Sentinel Parser" {
        findings.push(parser.place(node), format!("`Category` is `{category}`"));
    }
}
