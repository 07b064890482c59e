//! One side of a pair as texts are compared: with numbered names resolved, and with the item's own id, name, version
//! and number told apart from its content, since their changes are told once.

use std::borrow::Cow;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::resolver::{Resolver, expression};
use crate::arm::Value;

/// What a side says of the whole package.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct PackageFacts {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) version: Option<String>,
}

/// What a side says of one item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ItemFacts {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) version: Option<String>,
    /// V3's number of the item.
    pub(super) number: Option<String>,
}

/// What a part of a resource is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// What V3 writes around the author's content, from id, name, version and number.
    Wrapper,
    /// The author's content.
    Content,
    /// The wizard, whose elements V3 numbers.
    Wizard,
}

/// One side of a pair.
#[derive(Clone, Copy, Debug)]
pub(super) struct Side<'a> {
    pub(super) resolver: &'a Resolver<'a>,
    pub(super) package: &'a PackageFacts,
    pub(super) item: &'a ItemFacts,
}

impl Side<'_> {
    /// Whether a text is, as a whole, one of the facts that are told apart; the number tells which.
    pub(super) fn fact(&self, text: &str) -> Option<usize> {
        let (item, package) = (self.item, self.package);
        let facts = [Some(&item.id), Some(&item.name), item.version.as_ref()];
        let facts = facts.into_iter().chain([Some(&package.id), Some(&package.name), package.version.as_ref()]);
        facts
            .enumerate()
            .find(|(_, fact)| fact.is_some_and(|fact| !fact.is_empty() && fact == text))
            .map(|(index, _)| index)
    }

    /// A resolved text with the facts in it replaced by marks; `raw` is the text before resolving.
    pub(super) fn marked<'t>(&self, raw: &str, resolved: &'t str, zone: Zone) -> Cow<'t, str> {
        if zone != Zone::Wrapper && expression(raw).is_none() {
            return Cow::Borrowed(resolved);
        }
        let mut text = Cow::Borrowed(resolved);
        let (item, package) = (self.item, self.package);
        let versions = [(&item.version, "\u{e003}"), (&package.version, "\u{e004}")];
        for (version, mark) in versions {
            let Some(version) = version else { continue };
            for (before, behind) in [("'", "'"), ("template version ", ""), ("version=", ";")] {
                replace(&mut text, &format!("{before}{version}{behind}"), &format!("{before}{mark}{behind}"));
            }
        }
        for (fact, mark) in
            [(&item.id, "\u{e001}"), (&item.name, "\u{e002}"), (&package.id, "\u{e005}"), (&package.name, "\u{e006}")]
        {
            replace(&mut text, fact, mark);
        }
        text
    }

    /// A text without the item's number behind it.
    pub(super) fn without_number<'t>(&self, text: &'t str) -> Option<&'t str> {
        let text = text.strip_suffix(self.item.number.as_deref()?)?;
        text.ends_with([' ', '_']).then_some(text)
    }

    /// A number that is the same for values that are the same but for numbered names and the order of members.
    pub(super) fn fingerprint(&self, value: &Value) -> u64 {
        let mut hasher = DefaultHasher::new();
        match &*self.resolver.value(value) {
            Value::Object(members) => members
                .iter()
                .map(|(name, value)| {
                    let mut hasher = DefaultHasher::new();
                    (name, self.fingerprint(value)).hash(&mut hasher);
                    hasher.finish()
                })
                .fold(1_u64, u64::wrapping_add)
                .hash(&mut hasher),
            Value::Array(elements) => {
                elements.len().hash(&mut hasher);
                for element in elements {
                    self.fingerprint(element).hash(&mut hasher);
                }
            }
            Value::String(text) => {
                let text = self.marked(value.as_str().unwrap_or_default(), text, Zone::Content);
                text.trim_end().lines().for_each(|line| line.trim_end().hash(&mut hasher));
            }
            other => other.to_string().hash(&mut hasher),
        }
        hasher.finish()
    }

    /// A value with every reference in it resolved.
    pub(super) fn resolved(&self, value: &Value) -> Value {
        match value {
            Value::Object(members) => {
                members.iter().map(|(name, value)| (name.clone(), self.resolved(value))).collect()
            }
            Value::Array(elements) => elements.iter().map(|element| self.resolved(element)).collect(),
            other => self.resolver.value(other).into_owned(),
        }
    }

    /// Follows every reference in a value.
    pub(super) fn reach(&self, value: &Value) {
        match value {
            Value::Object(members) => members.values().for_each(|value| self.reach(value)),
            Value::Array(elements) => elements.iter().for_each(|element| self.reach(element)),
            Value::String(text) => drop(self.resolver.text(text)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// The text of a member, resolved.
    pub(super) fn text(&self, value: &Value, member: &str) -> String {
        let text = value.get(member).and_then(Value::as_str).unwrap_or_default();
        self.resolver.text(text).into_owned()
    }
}

fn replace(text: &mut Cow<'_, str>, fact: &str, mark: &str) {
    if !fact.is_empty() && text.contains(fact) {
        *text = Cow::Owned(text.replace(fact, mark));
    }
}
