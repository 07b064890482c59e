//! Mappings as PowerShell's hash tables hold them: names that differ only in letter case are one.

use std::collections::{BTreeMap, BTreeSet};

use super::token::Fault;
use crate::source::{Member, Object};

/// The members of a mapping so far.
#[derive(Default)]
pub(super) struct MappingBuilder {
    members: Vec<Member>,
    names: BTreeSet<String>,
    places: BTreeMap<String, usize>,
}

impl MappingBuilder {
    /// Adds a member. Of names that differ only in letter case, the value of the later and the spelling of the
    /// earlier stay (spec common-3 §2.3); the same name twice is a fault.
    pub(super) fn add(&mut self, member: Member) -> Result<(), Fault> {
        if !self.names.insert(member.key.clone()) {
            return Err(Fault::new(
                "yaml-duplicate-key",
                member.key_span,
                format!("the key `{}` stands twice in one mapping", member.key),
                "remove one of the two",
            ));
        }
        let folded = member.key.chars().flat_map(char::to_uppercase).collect();
        if let Some(&place) = self.places.get(&folded) {
            self.members[place].value = member.value;
        } else {
            self.places.insert(folded, self.members.len());
            self.members.push(member);
        }
        Ok(())
    }

    pub(super) fn finish(self) -> Object {
        Object { members: self.members }
    }
}
