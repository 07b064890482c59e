//! An analytic rule maps no entities.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-without-entity-mappings",
    severity: Severity::Warning,
    summary: "an analytic rule maps no entities",
    toolkit: None,
    manual: Manual {
        what: "An analytic rule without `entityMappings`, or with an empty list of them. Whether the columns that are \
               mapped are returned by the query is not looked at.",
        why: "Without entities an incident cannot be grouped, investigated in the graph or handed to playbooks that \
              act on them.",
        remedy: "add `entityMappings:` with at least one entity that the query returns",
        fails: "query: SigninLogs | take 1",
        passes: "entityMappings:\n  - entityType: Account\n    fieldMappings:\n      - identifier: FullName\n        columnName: UserPrincipalName",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    match rule.get("entityMappings") {
        Some(given) if given.is_truthy() => {}
        Some(given) => findings.push(rule.place(given), "`entityMappings` is empty"),
        None => findings.push(rule.start(), "the rule has no `entityMappings`"),
    }
}
