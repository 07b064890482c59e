//! A hunting query lacks a member.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "hunting-query-member-missing",
    severity: Severity::Warning,
    summary: "a hunting query lacks a member",
    toolkit: None,
    manual: Manual {
        what: "A hunting query without `description`, `requiredDataConnectors` (an empty list will do), `tactics`, \
               `relevantTechniques` or `entityMappings`. A missing `version`, which written guidance asks for too, is \
               let pass.",
        why: "Reviewers of the content repository ask for it.",
        remedy: "add the member",
        fails: "query: SigninLogs",
        passes: "description: Searches for sign-ins.\nquery: SigninLogs",
    },
    run: Run::Content(&[ContentKind::HuntingQuery], check),
};

fn check(hunt: &Content<'_>, findings: &mut Findings) {
    for name in ["description", "requiredDataConnectors", "tactics", "relevantTechniques", "entityMappings"] {
        if hunt.get(name).is_none() {
            let message = format!("the hunting query has no `{name}`");
            findings.push_with_help(hunt.start(), message, format!("add `{name}:`"));
        }
    }
}
