//! The portal's wizard: what changed in `createUiDefinition.json` that does not follow from changes of items.

use std::collections::BTreeSet;

use super::comparison::{Change, FieldChange, ItemFate, Noise, NoiseKind};
use super::lists::{self, Keys};
use super::matching::{is_same_order, pairs};
use super::named_values;
use super::package_pair::{Scope, named};
use super::package_view::elements;
use super::side::Zone;
use super::walk::Walk;
use crate::arm::{Object, Value};

/// The steps of the wizard, and the content kinds they show.
const STEPS: [(&str, &[&str]); 6] = [
    ("dataconnectors", &["DataConnector", "ResourcesDataConnector", "Parser"]),
    ("workbooks", &["Workbook"]),
    ("analytics", &["AnalyticsRule"]),
    ("huntingqueries", &["HuntingQuery"]),
    ("watchlists", &["Watchlist"]),
    ("playbooks", &["Playbook", "LogicAppsCustomConnector", "AzureFunction"]),
];

/// The changes; `package` are those of the package, whose description the wizard repeats.
pub(super) fn compare(scope: &Scope<'_>, package: &[FieldChange], noise: &mut Vec<Noise>) -> Vec<FieldChange> {
    let (old, new) = (&scope.old.0.create_ui_definition, &scope.new.0.create_ui_definition);
    let mut walk = Walk::new(scope.sides(), Zone::Wizard, "wizard".to_owned(), noise);
    let (Some(old), Some(new)) = (old.as_object(), new.as_object()) else { return Vec::new() };
    walk.members(old, new, &["parameters"]);
    let parameters = |definition: &'_ Object| definition.get("parameters").and_then(Value::as_object).is_some();
    let (true, true) = (parameters(old), parameters(new)) else {
        if old.get("parameters") != new.get("parameters") {
            let value = |side: &Object| side.get("parameters").cloned().unwrap_or_default();
            walk.change(Change::Replaced { old: value(old), new: value(new) });
        }
        return walk.fields;
    };
    let (old, new) = (&old["parameters"], &new["parameters"]);
    if let (Some(old), Some(new)) = (old.as_object(), new.as_object()) {
        walk.members(old, new, &["steps", "outputs"]);
    }
    without_description(scope, package, &mut walk);
    steps(scope, elements(&old["steps"]), elements(&new["steps"]), &mut walk);
    named_values::compare(&named(&old["outputs"]), &named(&new["outputs"]), "output", scope.items, &mut walk);
    walk.fields
}

/// Takes out the change of the description that follows from counts, or that the package tells already.
fn without_description(scope: &Scope<'_>, package: &[FieldChange], walk: &mut Walk<'_>) {
    let description = |view: &Value| {
        let text = view["parameters"]["config"]["basics"]["description"].as_str();
        text.unwrap_or_default().to_owned()
    };
    let (old, new) = (&scope.old.0.create_ui_definition, &scope.new.0.create_ui_definition);
    let is_told = package.iter().any(|field| field.field == ["description html"]);
    if is_told || scope.is_same_description(&description(old), &description(new)) {
        let before = walk.fields.len();
        walk.fields.retain(|field| field.field != ["config", "basics", "description"]);
        if walk.fields.len() < before {
            walk.noise(NoiseKind::Consequence);
        }
    }
}

fn steps<'a>(scope: &Scope<'_>, old: &'a [Value], new: &'a [Value], walk: &mut Walk<'a>) {
    let values = [old, new];
    let name = |side: usize, place: usize| values[side][place]["name"].as_str().unwrap_or_default();
    let found = pairs([old.len(), new.len()], name, |_, _| 0);
    for &(left, right) in &found {
        let name = left.map(|place| name(0, place)).or(right.map(|place| name(1, place))).unwrap_or_default();
        let follows = Follows::of(scope, name);
        walk.below(format!("step `{name}`"), |walk| match (left, right) {
            (Some(left), Some(right)) => step(&follows, &old[left], &new[right], walk),
            (Some(left), None) if !follows.has_other_items => walk.one_sided(None, 0, &old[left]),
            (None, Some(right)) if !follows.has_other_items => walk.one_sided(None, 1, &new[right]),
            _ => walk.noise(NoiseKind::Consequence),
        });
    }
    if !is_same_order(&found) {
        walk.noise(NoiseKind::Order);
    }
}

/// What of a step follows from changes of items.
struct Follows {
    /// Whether items that the step shows were added or removed.
    has_other_items: bool,
    /// The names, on either side, of the changed items that it shows.
    names: BTreeSet<String>,
    /// The old and the new name of items that have another one.
    renamed: Vec<(String, String)>,
}

impl Follows {
    fn of(scope: &Scope<'_>, step: &str) -> Self {
        let kinds = STEPS.iter().find(|(name, _)| *name == step).map_or(&[][..], |(_, kinds)| kinds);
        let items = || scope.items.iter().filter(|item| kinds.contains(&item.kind.as_str()));
        let names = items().flat_map(|item| [&item.old, &item.new]).flatten().map(|state| state.name.clone());
        let renamed = items().filter_map(|item| Some((item.both()?, item.is_renamed())));
        Self {
            has_other_items: items().any(|item| item.fate() != ItemFate::Changed),
            names: names.collect(),
            renamed: renamed
                .filter(|(_, is_renamed)| *is_renamed)
                .map(|((old, new), _)| (old.name.clone(), new.name.clone()))
                .collect(),
        }
    }

    /// Whether a change puts the new name of an item in place of the old one.
    fn is_renaming(&self, change: &Change) -> bool {
        let Change::Replaced { old: Value::String(old), new: Value::String(new) } = change else { return false };
        self.renamed
            .iter()
            .any(|(old_name, new_name)| old.contains(old_name) && old.replace(old_name, new_name) == *new)
    }
}

fn step<'a>(follows: &Follows, old: &'a Value, new: &'a Value, walk: &mut Walk<'a>) {
    let (Some(old), Some(new)) = (old.as_object(), new.as_object()) else {
        walk.values(old, new);
        return;
    };
    walk.members(old, new, &["elements"]);
    let list = |step: &'a Object| step.get("elements").map_or(&[][..], elements);
    let values = [list(old), list(new)];
    let sides = walk.sides;
    let label = |side: usize, place: usize| {
        let key = lists::key(Keys::Element, &values[side][place], |text| sides[side].resolver.text(text).into_owned());
        follows.renamed.iter().find(|(old, _)| side == 0 && *old == key).map_or(key, |(_, new)| new.clone())
    };
    let found = pairs(values.map(<[Value]>::len), label, |side, place| sides[side].fingerprint(&values[side][place]));
    for &(left, right) in &found {
        let (left, right) = (left.map(|place| &values[0][place]), right.map(|place| &values[1][place]));
        element(follows, left, right, walk);
    }
    if !is_same_order(&found) {
        walk.noise(NoiseKind::Order);
    }
}

fn element<'a>(follows: &Follows, left: Option<&'a Value>, right: Option<&'a Value>, walk: &mut Walk<'a>) {
    let labels = [left, right].map(|element| element.and_then(|element| element["label"].as_str()));
    let shows_changed_item = labels.iter().flatten().any(|label| follows.names.contains(*label));
    let key = |element: &Value| lists::key(Keys::Element, element, str::to_owned);
    let name = [left, right].into_iter().flatten().map(key).min().unwrap_or_default();
    let before = walk.fields.len();
    walk.below(format!("element `{name}`"), |walk| match (left, right) {
        (Some(left), Some(right)) => walk.values(left, right),
        (Some(left), None) => walk.one_sided(None, 0, left),
        (None, Some(right)) => walk.one_sided(None, 1, right),
        (None, None) => {}
    });
    let is_alone = left.is_none() || right.is_none();
    let is_text = labels == [None, None];
    for field in walk.fields.split_off(before) {
        if shows_changed_item || is_alone && is_text && follows.has_other_items || follows.is_renaming(&field.change) {
            walk.noise(NoiseKind::Consequence);
        } else {
            walk.fields.push(field);
        }
    }
}
