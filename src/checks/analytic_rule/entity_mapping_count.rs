//! An analytic rule maps too few or too many entities or fields.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-entity-mapping-count",
    severity: Severity::Error,
    summary: "an analytic rule maps too few or too many entities or fields",
    toolkit: None,
    manual: Manual {
        what: "`entityMappings` with more than ten elements, or an element whose `fieldMappings` are not one to three.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged.",
        remedy: "keep the most telling entities and identifiers",
        fails: "- entityType: Account\n  fieldMappings: []",
        passes: "- entityType: Account\n  fieldMappings:\n    - identifier: FullName\n      columnName: Account",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    let Some(list) = rule.get("entityMappings") else { return };
    let count = detection::entity_mappings(rule).count();
    if count > 10 {
        findings.push(rule.place(list), format!("`entityMappings` has {count} elements, and at most 10 are accepted"));
    }
    for mapping in detection::entity_mappings(rule).filter(|mapping| mapping.node.as_object().is_some()) {
        let count = mapping.fields().len();
        if !(1..=3).contains(&count) {
            let place = rule.document.key_place(mapping.node, "fieldMappings");
            findings.push(place, format!("`fieldMappings` has {count} elements, and 1 to 3 are accepted"));
        }
    }
}
