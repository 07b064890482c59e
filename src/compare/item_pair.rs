//! Two items of the same content become a change, unless they say the same.

use super::comparison::{FieldChange, ItemChange, ItemState, Noise};
use super::items::{Item, ItemPair, Items, is_type};
use super::matching::pairs;
use super::side::{ItemFacts, Side, Zone};
use super::walk::Walk;
use crate::arm::Value;
use crate::arm::layout::METADATA;

/// The step of a path that tells what is deployed directly from the content template.
const DEPLOYED: &str = "deployed copy";

/// Compares a pair. What every item repeats of the package (author, support, source) goes to the package's changes.
pub(super) fn compare(
    (old, new): ItemPair<'_, '_>,
    all: (&Items<'_>, &Items<'_>),
    items: &mut Vec<ItemChange>,
    package: &mut Vec<FieldChange>,
    noise: &mut Vec<Noise>,
) {
    let (Some(old), Some(new)) = (old, new) else {
        let Some(item) = old.or(new) else { return };
        let items_of = if new.is_some() { all.1 } else { all.0 };
        let side = Side { resolver: items_of.resolver, package: &items_of.package, item: &item.facts };
        // What the item alone refers to comes and goes with it.
        item.template.iter().chain(&item.deployed).for_each(|resource| side.reach(resource));
        let [old, new] = [old, new].map(|item| item.map(|item| state(&item.facts, item.facts.version.clone())));
        items.push(ItemChange { kind: item.kind.clone(), old, new, fields: Vec::new() });
        return;
    };
    let sides = [(all.0, &old.facts), (all.1, &new.facts)].map(|(items, item)| Side {
        resolver: items.resolver,
        package: &items.package,
        item,
    });
    let fields = fields(old, new, sides, noise);
    let (shared, mut fields): (Vec<_>, Vec<_>) = fields.into_iter().partition(is_of_package);
    package.extend(shared.into_iter().map(without_way_to_package));
    fields.sort_by_cached_key(FieldChange::sort_key);
    let follows_package = matches!(new.kind.as_str(), "DataConnector" | "ResourcesDataConnector")
        && old.facts.version == all.0.package.version
        && new.facts.version == all.1.package.version;
    let version = |facts: &ItemFacts| facts.version.clone().filter(|_| !follows_package);
    let (old_state, new_state) = (state(&old.facts, version(&old.facts)), state(&new.facts, version(&new.facts)));
    if !fields.is_empty() || old_state != new_state {
        items.push(ItemChange { kind: new.kind.clone(), old: Some(old_state), new: Some(new_state), fields });
    }
}

fn state(facts: &ItemFacts, version: Option<String>) -> ItemState {
    ItemState { id: facts.id.clone(), name: facts.name.clone(), version }
}

fn fields(old: &Item<'_>, new: &Item<'_>, sides: [Side<'_>; 2], noise: &mut Vec<Noise>) -> Vec<FieldChange> {
    let place = format!("{} `{}`", new.kind, new.facts.name);
    let mut walk = Walk::new(sides, Zone::Wrapper, place, noise);
    match (old.template, new.template) {
        (Some(old), Some(new)) => walk.values(old, new),
        (None, None) => {}
        (Some(template), None) => walk.below("content template".to_owned(), |walk| walk.one_sided(None, 0, template)),
        (None, Some(template)) => walk.below("content template".to_owned(), |walk| walk.one_sided(None, 1, template)),
    }
    let has_template = old.template.is_some() && new.template.is_some();
    let mut fields = std::mem::take(&mut walk.fields);
    deployed(old, new, has_template, &mut walk);
    for field in walk.fields {
        let is_copy = field.field.first().is_some_and(|step| step == DEPLOYED);
        let is_told =
            is_copy && fields.iter().any(|told| told.field == field.field[1..] && told.change == field.change);
        if !is_told {
            fields.push(field);
        }
    }
    fields
}

/// What is deployed directly repeats what the content template holds; its changes are told where they differ from those.
fn deployed<'a>(old: &Item<'a>, new: &Item<'a>, has_template: bool, walk: &mut Walk<'a>) {
    let values = [&old.deployed, &new.deployed];
    let sides = walk.sides;
    let key = |side: usize, place: usize| {
        let resource: &Value = values[side][place];
        let name = resource.get("name").and_then(Value::as_str).unwrap_or_default();
        let resolved = sides[side].resolver.text(name);
        let name = sides[side].marked("[]", &resolved, Zone::Wrapper).into_owned();
        (sides[side].text(resource, "type").to_ascii_lowercase(), name)
    };
    let found =
        pairs([values[0].len(), values[1].len()], key, |side, place| sides[side].fingerprint(values[side][place]));
    let label = if has_template { DEPLOYED.to_owned() } else { String::new() };
    for (left, right) in found {
        let (left, right) = (left.map(|place| values[0][place]), right.map(|place| values[1][place]));
        let is_metadata = [left, right].into_iter().flatten().any(|resource| is_type(resource, METADATA));
        walk.zone = if is_metadata { Zone::Wrapper } else { Zone::Content };
        let inner = if is_metadata { "metadata".to_owned() } else { String::new() };
        walk.below(label.clone(), |walk| {
            walk.below(inner, |walk| match (left, right) {
                (Some(left), Some(right)) => walk.values(left, right),
                (Some(left), None) => walk.one_sided(None, 0, left),
                (None, Some(right)) => walk.one_sided(None, 1, right),
                (None, None) => {}
            });
        });
    }
}

/// Whether a change is one of the package that each of its items repeats.
fn is_of_package(field: &FieldChange) -> bool {
    let path = field.field.strip_prefix(&[DEPLOYED.to_owned()]).unwrap_or(&field.field);
    match path {
        [metadata, member, ..] if metadata == "metadata" => matches!(member.as_str(), "author" | "support" | "source"),
        [member] => matches!(member.as_str(), "package id" | "package name" | "package version"),
        _ => false,
    }
}

fn without_way_to_package(mut field: FieldChange) -> FieldChange {
    field.field.retain(|step| step != DEPLOYED && step != "metadata");
    field
}
