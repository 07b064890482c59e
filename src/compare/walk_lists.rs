//! Two lists become the changes between their elements.

use std::collections::{BTreeMap, BTreeSet};

use super::comparison::{Change, NoiseKind};
use super::items::{is_type, readable};
use super::lists::{self, Keys, ListRule, singular, words};
use super::matching::{Pair, is_same_order, pairs};
use super::resolver::without_digits;
use super::side::Zone;
use super::walk::Walk;
use crate::arm::layout::METADATA;
use crate::arm::{Object, Value};

impl<'a> Walk<'a> {
    /// Compares two lists as the member that holds them asks for.
    pub(super) fn lists(&mut self, old: &'a [Value], new: &'a [Value]) {
        match lists::rule(self.member_name(), old, new) {
            ListRule::Set => self.sets(old, new),
            ListRule::Keyed { keys, noun, has_order } => self.keyed(old, new, keys, noun, has_order),
            ListRule::Sequence => self.sequences(old, new),
        }
    }

    fn sets(&mut self, old: &'a [Value], new: &'a [Value]) {
        let sides = self.sides;
        let values = [old, new];
        let fingerprint = |side: usize, place: usize| sides[side].fingerprint(&values[side][place]);
        let pairs = pairs([old.len(), new.len()], fingerprint, |_, _| 0);
        let alone = |side: usize| {
            let places = pairs.iter().filter_map(move |pair| match (side, pair) {
                (0, (Some(place), None)) | (1, (None, Some(place))) => Some(*place),
                _ => None,
            });
            places.map(|place| sides[side].resolved(&values[side][place])).collect::<Vec<_>>()
        };
        let (removed, added) = (alone(0), alone(1));
        for (left, right) in pairs.iter().filter_map(|(left, right)| Some(((*left)?, (*right)?))) {
            // Equal elements may have their members in another order.
            self.values(&old[left], &new[right]);
        }
        if !removed.is_empty() || !added.is_empty() {
            self.change(Change::Set { added, removed });
        } else if !is_same_order(&pairs) {
            self.noise(NoiseKind::Order);
        }
    }

    fn keyed(&mut self, old: &'a [Value], new: &'a [Value], keys: Keys, noun: &str, has_order: bool) {
        let sides = self.sides;
        let values = [old, new];
        let key_of = |side: usize, place: usize| {
            lists::key(keys, &values[side][place], |raw| {
                let text = sides[side].resolver.text(raw);
                if keys != Keys::Resource {
                    return text.into_owned();
                }
                let text = sides[side].without_number(&text).unwrap_or(&text);
                sides[side].marked("[]", text, Zone::Wrapper).into_owned()
            })
        };
        let found = pairs([old.len(), new.len()], key_of, |side, place| sides[side].fingerprint(&values[side][place]));
        let found = if keys == Keys::Resource { pair_single_resources(found, &values) } else { found };
        let mut unmatched: BTreeMap<usize, Vec<&'a Value>> = BTreeMap::new();
        for &pair in &found {
            match pair {
                (Some(left), Some(right)) => self.elements(keys, noun, &old[left], &new[right], values),
                (Some(left), None) => unmatched.entry(0).or_default().push(&old[left]),
                (None, Some(right)) => unmatched.entry(1).or_default().push(&new[right]),
                (None, None) => {}
            }
        }
        for (side, values_left) in unmatched {
            for value in values_left {
                if keys == Keys::Criterion && self.follows_item(side, value) {
                    self.noise(NoiseKind::Consequence);
                    continue;
                }
                let label = self.element_label(keys, noun, side, value, values);
                self.below(label, |walk| walk.one_sided(None, side, value));
            }
        }
        if !is_same_order(&found) {
            if has_order {
                let order = |side: usize| (0..values[side].len()).map(|place| key_of(side, place)).collect();
                self.change(Change::Order { old: order(0), new: order(1) });
            } else {
                self.noise(NoiseKind::Order);
            }
        }
    }

    fn elements(&mut self, keys: Keys, noun: &str, old: &'a Value, new: &'a Value, all: [&'a [Value]; 2]) {
        if keys == Keys::Criterion && self.version_follows_item(old, new) {
            self.noise(NoiseKind::Consequence);
            return;
        }
        let label = self.element_label(keys, noun, 0, old, all).min(self.element_label(keys, noun, 1, new, all));
        let zone = self.zone;
        if keys == Keys::Resource {
            self.zone = if is_type(old, METADATA) { Zone::Wrapper } else { Zone::Content };
        }
        self.below(label, |walk| walk.values(old, new));
        self.zone = zone;
    }

    /// The name of an element; the only resource of a template needs none.
    fn element_label(&self, keys: Keys, noun: &str, side: usize, element: &Value, all: [&[Value]; 2]) -> String {
        let text = |name: &str| self.sides[side].text(element, name);
        let member = words(self.member_name());
        let noun = if noun.is_empty() { member.strip_suffix('s').unwrap_or(&member) } else { noun };
        match keys {
            Keys::Member(name) => format!("{noun} `{}`", text(name)),
            Keys::Criterion => format!("{} `{}`", text("kind"), text("contentId")),
            Keys::Resource if is_type(element, METADATA) => "metadata".to_owned(),
            Keys::Resource => {
                let is_only =
                    all.iter().all(|side| side.iter().filter(|resource| !is_type(resource, METADATA)).count() < 2);
                let name = text("name");
                if is_only { String::new() } else { format!("{} `{}`", singular(&text("type")), readable(&name)) }
            }
            Keys::Element => {
                let label = text("label");
                format!("{noun} `{}`", if label.is_empty() { without_digits(&text("name")) } else { label })
            }
        }
    }

    fn sequences(&mut self, old: &'a [Value], new: &'a [Value]) {
        let sides = self.sides;
        let values = [old, new];
        let fingerprint = |side: usize, place: usize| sides[side].fingerprint(&values[side][place]);
        let prints =
            [0, 1].map(|side| (0..values[side].len()).map(|place| fingerprint(side, place)).collect::<Vec<_>>());
        if old.iter().chain(new).all(|value| !value.is_object() && !value.is_array()) {
            if prints[0] == prints[1] {
                for (old, new) in old.iter().zip(new) {
                    self.values(old, new);
                }
            } else {
                let [old, new] =
                    [0, 1].map(|side| values[side].iter().map(|value| sides[side].resolved(value)).collect());
                self.change(Change::Replaced { old, new });
            }
            return;
        }
        let found = pairs([old.len(), new.len()], |_, _| (), |side, place| prints[side][place]);
        for &(left, right) in &found {
            let place = [left, right].into_iter().flatten().min().unwrap_or_default() + 1;
            self.below(format!("[{place}]"), |walk| match (left, right) {
                (Some(left), Some(right)) => walk.values(&old[left], &new[right]),
                (Some(left), None) => walk.one_sided(None, 0, &old[left]),
                (None, Some(right)) => walk.one_sided(None, 1, &new[right]),
                (None, None) => {}
            });
        }
        if !is_same_order(&found) {
            let order = |is_new: bool| {
                let mut both: Vec<(usize, usize)> =
                    found.iter().filter_map(|(old, new)| Some(((*old)?, (*new)?))).collect();
                both.sort_by_key(|(old, new)| if is_new { *new } else { *old });
                both.into_iter().map(|(old, new)| (old.min(new) + 1).to_string()).collect()
            };
            self.change(Change::Order { old: order(false), new: order(true) });
        }
    }

    /// Whether a dependency was added or removed with its item.
    pub(super) fn follows_item(&self, side: usize, criterion: &Value) -> bool {
        let Some(known) = self.known else { return false };
        let key = (self.sides[side].text(criterion, "kind"), self.sides[side].text(criterion, "contentId"));
        known[side].contains_key(&key) && !known[1 - side].contains_key(&key)
    }

    /// Whether both sides name the version of their own item.
    fn version_follows_item(&self, old: &Value, new: &Value) -> bool {
        let Some(known) = self.known else { return false };
        let versions = [(0, old), (1, new)].map(|(side, criterion)| {
            let text = |name| self.sides[side].text(criterion, name);
            let version = known[side].get(&(text("kind"), text("contentId")))?.clone()?;
            (version == text("version")).then_some(version)
        });
        let names: BTreeSet<_> =
            [old, new].into_iter().flat_map(|value| value.as_object().into_iter().flat_map(Object::keys)).collect();
        matches!(&versions, [Some(old), Some(new)] if old != new) && names.len() == 3
    }
}

/// Of the resources left over, those that are alone in their type on both sides are the same one renamed.
fn pair_single_resources(found: Vec<Pair>, values: &[&[Value]; 2]) -> Vec<Pair> {
    let (both, left): (Vec<_>, Vec<_>) = found.into_iter().partition(|(old, new)| old.is_some() && new.is_some());
    let places = [
        left.iter().filter_map(|(old, _)| *old).collect::<Vec<_>>(),
        left.iter().filter_map(|(_, new)| *new).collect::<Vec<_>>(),
    ];
    let key = |side: usize, place: usize| {
        let resource = &values[side][places[side][place]];
        resource.get("type").and_then(Value::as_str).unwrap_or_default().to_ascii_lowercase()
    };
    let counts = [0, 1].map(|side| {
        (0..places[side].len()).fold(BTreeMap::<String, usize>::new(), |mut counts, place| {
            *counts.entry(key(side, place)).or_default() += 1;
            counts
        })
    });
    let single = |side: usize, place: usize| {
        let key = key(side, place);
        let is_single = counts.iter().all(|counts| counts.get(&key).is_none_or(|count| *count == 1));
        (key, if is_single { (0, 0) } else { (side + 1, place) })
    };
    let renamed = pairs([places[0].len(), places[1].len()], single, |_, _| 0);
    let renamed =
        renamed.into_iter().map(|(old, new)| (old.map(|place| places[0][place]), new.map(|place| places[1][place])));
    both.into_iter().chain(renamed).collect()
}
