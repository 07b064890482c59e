//! What analytic rules and hunting queries have in common: tactics, techniques and entity mappings.

use super::spelling;
use super::tables::{ENTITIES, TACTICS};
use super::{Content, Findings};
use crate::diagnostics::Place;
use crate::source::{Node, equals_ignoring_case};

/// The tactics that the validator of rules knows (spec checks AR-11).
pub const KNOWN_TACTICS: [&str; 17] = [
    "InitialAccess",
    "Execution",
    "Persistence",
    "PrivilegeEscalation",
    "DefenseEvasion",
    "CredentialAccess",
    "Discovery",
    "LateralMovement",
    "Collection",
    "Exfiltration",
    "CommandAndControl",
    "Impact",
    "Reconnaissance",
    "ResourceDevelopment",
    "ImpairProcessControl",
    "InhibitResponseFunction",
    "PreAttack",
];

/// One element of `entityMappings`.
#[derive(Clone, Copy, Debug)]
pub struct EntityMapping<'a> {
    /// `entityType`, if it is text.
    pub entity_type: Option<(&'a Node, &'a str)>,
    /// The element.
    pub node: &'a Node,
}

impl<'a> EntityMapping<'a> {
    /// The type of entity, letter case ignored.
    pub fn entity(&self) -> Option<&'static super::tables::Entity> {
        let (_, name) = self.entity_type?;
        ENTITIES.iter().find(|(known, _)| equals_ignoring_case(known, name)).map(|(_, entity)| entity)
    }

    /// The elements of `fieldMappings`.
    pub fn fields(&self) -> &'a [Node] {
        self.node.get("fieldMappings").map_or(&[], Node::elements)
    }

    /// The values of `identifier` that are text.
    pub fn identifiers(&self) -> impl Iterator<Item = (&'a Node, &'a str)> {
        self.fields().iter().filter_map(|field| text(field.get("identifier")?))
    }
}

/// A value that is text, and the text.
pub fn text(node: &Node) -> Option<(&Node, &str)> {
    Some((node, node.as_str()?))
}

/// The elements of `entityMappings`.
pub fn entity_mappings<'a>(content: &Content<'a>) -> impl Iterator<Item = EntityMapping<'a>> {
    let elements = content.get("entityMappings").map_or(&[][..], Node::elements);
    elements.iter().map(|node| EntityMapping { entity_type: node.get("entityType").and_then(text), node })
}

/// The elements of a list, or the value itself, that are text.
pub fn texts<'a>(content: &Content<'a>, name: &str) -> impl Iterator<Item = (&'a Node, &'a str)> {
    content.get(name).map_or(&[][..], Node::elements).iter().filter_map(text)
}

/// Reports tactics that are none.
pub fn report_unknown_tactics(content: &Content<'_>, findings: &mut Findings) {
    for (node, name) in texts(content, "tactics") {
        // The packager takes blanks out.
        let packaged = name.replace(' ', "");
        if !KNOWN_TACTICS.iter().any(|known| known.eq_ignore_ascii_case(&packaged)) {
            findings.push_unknown(content.place(node), format!("`{name}` is no tactic"), name, KNOWN_TACTICS);
        }
    }
}

/// The technique of a sub-technique, or the technique itself.
pub fn technique(name: &str) -> &str {
    name.split('.').next().unwrap_or(name).trim()
}

/// Reports techniques that are none.
pub fn report_unknown_techniques(content: &Content<'_>, findings: &mut Findings) {
    for (node, name) in texts(content, "relevantTechniques") {
        if !TACTICS.contains_key(technique(name)) {
            findings.push(content.place(node), format!("`{name}` is no technique that the repository knows"));
        }
    }
}

/// Reports types of entities that are none.
pub fn report_unknown_entities(content: &Content<'_>, findings: &mut Findings) {
    for mapping in entity_mappings(content) {
        let Some((node, name)) = mapping.entity_type.filter(|_| mapping.entity().is_none()) else { continue };
        let known = ENTITIES.keys().map(String::as_str);
        findings.push_unknown(content.place(node), format!("`{name}` is no type of entity"), name, known);
    }
}

/// Reports identifiers that the type of entity does not have.
pub fn report_unknown_identifiers(content: &Content<'_>, findings: &mut Findings) {
    for mapping in entity_mappings(content) {
        let (Some(entity), Some((_, kind))) = (mapping.entity(), mapping.entity_type) else { continue };
        for (node, name) in mapping.identifiers() {
            if !entity.identifiers.iter().any(|known| known == name) {
                let known = entity.identifiers.iter().map(String::as_str);
                let message = format!("`{name}` is no identifier of the entity `{kind}`");
                findings.push_unknown(content.place(node), message, name, known);
            }
        }
    }
}

/// Reports members that no reader knows.
pub fn report_unknown_members(content: &Content<'_>, known: &[&str], findings: &mut Findings) {
    report_unknown_members_of(content, &content.document.root, known, findings);
}

/// Reports members of a value that no reader knows.
pub fn report_unknown_members_of(content: &Content<'_>, node: &Node, known: &[&str], findings: &mut Findings) {
    for member in node.members() {
        if known.iter().any(|known| equals_ignoring_case(known, &member.key)) {
            continue;
        }
        let place = Place::new(&content.document.file, member.key_span);
        let help = crate::diagnostics::spelling::did_you_mean(&member.key, known.iter().copied(), "remove it");
        findings.push_with_help(place, format!("`{}` is no member that anything reads", member.key), help);
    }
}

/// Reports a description that is longer than reviewers want it (spec checks AR-33, HQ-06); what validators refuse is
/// found elsewhere.
pub fn report_long_description(content: &Content<'_>, findings: &mut Findings) {
    let Some((node, description)) = content.get("description").and_then(text) else { return };
    let length = spelling::length(description);
    if (256..=5000).contains(&length) {
        findings.push(content.place(node), format!("`description` has {length} characters"));
    }
}

/// Reports a description that says what the name says (spec checks AR-33, HQ-06).
pub fn report_repeated_name(content: &Content<'_>, findings: &mut Findings) {
    let Some((node, description)) = content.get("description").and_then(text) else { return };
    let letters = |text: &str| text.to_lowercase().replace(|letter: char| !letter.is_alphanumeric(), "");
    let name = letters(content.text("name").unwrap_or_default());
    if !name.is_empty() && letters(description) == name {
        findings.push(content.place(node), "`description` says what `name` says");
    }
}

/// Reports more tactics or techniques than reviewers let pass (spec checks AR-35, HQ-08).
pub fn report_many_tactics(content: &Content<'_>, findings: &mut Findings) {
    for (name, most) in [("tactics", 5), ("relevantTechniques", 10)] {
        let count = content.get(name).map_or(0, |list| list.elements().len());
        if count > most {
            let place = content.document.key_place(&content.document.root, name);
            findings.push(place, format!("`{name}` has {count} elements, more than {most}"));
        }
    }
}

/// Reports tactics that are not of the enterprise matrix (spec checks AR-35, HQ-08).
pub fn report_tactics_outside_enterprise(content: &Content<'_>, findings: &mut Findings) {
    for (node, name) in texts(content, "tactics") {
        if OUTSIDE_ENTERPRISE.iter().any(|known| known.eq_ignore_ascii_case(&name.replace(' ', ""))) {
            findings.push(content.place(node), format!("`{name}` is no tactic of the enterprise matrix"));
        }
    }
}

/// The tactics among [`KNOWN_TACTICS`] that written guidance leaves out.
const OUTSIDE_ENTERPRISE: [&str; 3] = ["ImpairProcessControl", "InhibitResponseFunction", "PreAttack"];

/// Reports known techniques whose spelling reviewers refuse (spec checks AR-35, HQ-08).
pub fn report_malformed_techniques(content: &Content<'_>, findings: &mut Findings) {
    for (node, name) in texts(content, "relevantTechniques") {
        let rest = name.strip_prefix(technique(name));
        let is_usual = rest.is_some_and(|rest| {
            rest.is_empty()
                || rest.len() == 4 && rest.starts_with('.') && rest[1..].bytes().all(|byte| byte.is_ascii_digit())
        });
        if TACTICS.contains_key(technique(name)) && !is_usual {
            findings.push(content.place(node), format!("`{name}` is not spelled as techniques are"));
        }
    }
}
