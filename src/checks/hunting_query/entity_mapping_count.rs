//! A hunting query maps too many entities, fields or details.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "hunting-query-entity-mapping-count",
    severity: Severity::Warning,
    summary: "a hunting query maps too many entities, fields or details",
    toolkit: None,
    manual: Manual {
        what: "`entityMappings` with more than ten elements, an element whose `fieldMappings` are not one to \
               three, or `customDetails` with more than 20 members.",
        why: "Reviewers ask for it: these are the limits of the portal.",
        remedy: "keep the most telling entities, identifiers and details",
        fails: "- entityType: Account\n  fieldMappings: []",
        passes: "- entityType: Account\n  fieldMappings:\n    - identifier: FullName\n      columnName: Account",
    },
    run: Run::Content(&[ContentKind::HuntingQuery], check),
};

fn check(hunt: &Content<'_>, findings: &mut Findings) {
    for (name, most) in [("entityMappings", 10), ("customDetails", 20)] {
        let Some(node) = hunt.get(name) else { continue };
        let count = node.as_object().map_or(node.elements().len(), |object| object.members.len());
        if count > most {
            let place = hunt.document.key_place(&hunt.document.root, name);
            findings.push(place, format!("`{name}` has {count} elements, more than {most}"));
        }
    }
    for mapping in detection::entity_mappings(hunt) {
        let count = mapping.fields().len();
        if !(1..=3).contains(&count) {
            findings.push(hunt.place(mapping.node), format!("the entity is mapped by {count} fields, not 1 to 3"));
        }
    }
}
