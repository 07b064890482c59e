//! An entity mapping names an identifier twice.

use std::collections::BTreeSet;

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-identifier-repeated",
    severity: Severity::Error,
    summary: "an entity mapping names an identifier twice",
    toolkit: None,
    manual: Manual {
        what: "An `identifier` that stands twice among the `fieldMappings` of one entity.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged.",
        remedy: "take one away, or map the second column as an entity of its own",
        fails: "- identifier: Name\n  columnName: A\n- identifier: Name\n  columnName: B",
        passes: "- identifier: Name\n  columnName: A\n- identifier: UPNSuffix\n  columnName: B",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    for mapping in detection::entity_mappings(rule) {
        let mut seen = BTreeSet::new();
        for (node, name) in mapping.identifiers() {
            if !seen.insert(name) {
                findings.push(rule.place(node), format!("the identifier `{name}` stands twice in this mapping"));
            }
        }
    }
}
