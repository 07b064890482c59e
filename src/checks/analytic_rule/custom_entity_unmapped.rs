//! A column of the old way to mark entities is not mapped.

use crate::checks::{Check, Content, Findings, Manual, Run, detection, kql_query};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-custom-entity-unmapped",
    severity: Severity::Error,
    summary: "a column of the old way to mark entities is not mapped",
    toolkit: None,
    manual: Manual {
        what: "A scheduled rule whose query names `AccountCustomEntity`, `HostCustomEntity`, `IPCustomEntity`, \
               `URLCustomEntity`, `ProcessCustomEntity` or `FileHashCustomEntity`, and whose `entityMappings` do not \
               name it as a `columnName`. The query is searched as text, comments included, as the validator does.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged.",
        remedy: "map the column in `entityMappings`, or take it out of the query",
        fails: "query: SigninLogs | extend AccountCustomEntity = Identity",
        passes: "entityMappings:\n  - entityType: Account\n    fieldMappings:\n      - identifier: FullName\n        columnName: AccountCustomEntity",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

const COLUMNS: [&str; 6] = [
    "AccountCustomEntity",
    "HostCustomEntity",
    "IPCustomEntity",
    "URLCustomEntity",
    "ProcessCustomEntity",
    "FileHashCustomEntity",
];

fn check(rule: &Content<'_>, findings: &mut Findings) {
    let Some((node, query)) = rule.get("query").and_then(detection::text) else { return };
    if !rule.text("kind").is_some_and(|kind| kind.eq_ignore_ascii_case("Scheduled")) {
        return;
    }
    for column in COLUMNS.into_iter().filter(|column| query.contains(column)) {
        let is_mapped = detection::entity_mappings(rule)
            .any(|mapping| mapping.fields().iter().any(|field| field.get_str("columnName") == Some(column)));
        if !is_mapped {
            let place = kql_query::place_of(rule.document, node, column);
            findings.push(place, format!("the query makes `{column}`, and `entityMappings` do not map it"));
        }
    }
}
