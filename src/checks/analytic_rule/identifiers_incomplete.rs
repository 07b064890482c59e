//! An entity mapping lacks the identifiers that tell the entity.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-identifiers-incomplete",
    severity: Severity::Error,
    summary: "an entity mapping lacks the identifiers that tell the entity",
    toolkit: None,
    manual: Manual {
        what: "An entity mapping without any complete combination of identifiers that tells one entity from others, \
               such as `Algorithm` and `Value` of a `FileHash`.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged. \
              Microsoft Sentinel makes no entity of it.",
        remedy: "map one of the combinations",
        fails: "- entityType: FileHash\n  fieldMappings:\n    - identifier: Value",
        passes: "- entityType: FileHash\n  fieldMappings:\n    - identifier: Algorithm\n    - identifier: Value",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    for mapping in detection::entity_mappings(rule) {
        let (Some(entity), Some((node, kind))) = (mapping.entity(), mapping.entity_type) else { continue };
        let given: Vec<&str> = mapping.identifiers().map(|(_, name)| name).collect();
        let is_complete = |combination: &Vec<String>| combination.iter().all(|name| given.contains(&name.as_str()));
        // What holds an identifier that is none is reported as such.
        let is_known = |name: &&str| entity.identifiers.iter().any(|known| known == name);
        if entity.required.iter().any(is_complete) || given.is_empty() || !given.iter().all(is_known) {
            continue;
        }
        let combinations: Vec<String> = entity.required.iter().map(|names| names.join(" and ")).collect();
        let help = format!("map {}", combinations.join(", or "));
        findings.push_with_help(rule.place(node), format!("these identifiers do not tell one `{kind}`"), help);
    }
}
