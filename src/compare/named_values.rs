//! Variables, parameters and outputs: matched by name, the numbered ones by their name without the number.

use super::comparison::{Change, FieldChange, ItemChange, ItemFate, NoiseKind};
use super::matching::pairs;
use super::resolver::{is_numbered, without_digits};
use super::walk::Walk;
use crate::arm::Value;

/// Compares named values below the label reached.
pub(super) fn compare<'a>(
    old: &[(String, &'a Value)],
    new: &[(String, &'a Value)],
    noun: &str,
    items: &[ItemChange],
    walk: &mut Walk<'a>,
) {
    let values = [old, new];
    let sides = walk.sides;
    let key = |side: usize, place: usize| {
        let name = &values[side][place].0;
        if is_numbered(name) { without_digits(name) } else { name.clone() }
    };
    let found = pairs([old.len(), new.len()], key, |side, place| sides[side].fingerprint(values[side][place].1));
    for (left, right) in found {
        let (left, right) = (left.map(|place| &old[place]), right.map(|place| &new[place]));
        let name = [left, right].into_iter().flatten().map(|(name, _)| name).min().cloned().unwrap_or_default();
        let before = walk.fields.len();
        walk.below(format!("{noun} `{name}`"), |walk| match (left, right) {
            (Some((_, left)), Some((_, right))) => walk.values(left, right),
            (Some((_, left)), None) => walk.one_sided(None, 0, left),
            (None, Some((_, right))) => walk.one_sided(None, 1, right),
            (None, None) => {}
        });
        let is_renumbered = left.zip(right).is_some_and(|(left, right)| left.0 != right.0);
        if is_renumbered && walk.fields.len() == before {
            walk.noise(NoiseKind::Renumbering);
        }
        let found = walk.fields.split_off(before);
        for field in found {
            if follows_items(&field, &name, items) {
                walk.noise(NoiseKind::Consequence);
            } else {
                walk.fields.push(field);
            }
        }
    }
}

/// Whether a value came or went with an item, whose id or name it holds.
fn follows_items(field: &FieldChange, name: &str, items: &[ItemChange]) -> bool {
    let mentions = |value: &Value, is_new: bool| {
        let text = format!("{name} {value}");
        items.iter().any(|item| {
            let is_concerned = item.fate() != ItemFate::Changed || item.has_new_id() || item.is_renamed();
            let state = if is_new { &item.new } else { &item.old };
            is_concerned && state.as_ref().is_some_and(|state| holds(&text, &state.id) || holds(&text, &state.name))
        })
    };
    match &field.change {
        Change::Added(value) => mentions(value, true),
        Change::Removed(value) => mentions(value, false),
        Change::Replaced { old, new } => mentions(old, false) && mentions(new, true),
        Change::Set { .. } | Change::Text(_) | Change::Order { .. } => false,
    }
}

fn holds(text: &str, fact: &str) -> bool {
    !fact.is_empty() && text.to_lowercase().contains(&fact.to_lowercase())
}
