//! Package against package: two [`PackageView`]s become a [`Comparison`] of changes matched by content kind and content
//! id, and of differences that mean nothing. [`drift()`] holds a committed package folder against the packed package.

mod comparison;
mod drift;
mod duration;
mod entries;
mod item_pair;
mod items;
mod line_diff;
mod lists;
mod matching;
mod named_values;
mod package_pair;
mod package_view;
mod resolver;
mod side;
mod verdict;
mod walk;
mod walk_lists;
mod white_space;
mod wizard;

pub use comparison::{
    Change, Comparison, EntryChange, FieldChange, ItemChange, ItemFate, ItemState, Line, LineKind, Noise, NoiseKind,
    VersionNote,
};
pub use drift::{CommittedFile, Drift, DriftKind, FolderExpectation, drift};
pub use package_view::{PackageView, UnreadablePackage, ZipEntry};
pub use verdict::{PackageState, Step, Verdict};

use items::Items;
use resolver::Resolver;

/// Compares two packages; [`Comparison::mirrored`] is the comparison the other way round.
#[must_use]
pub fn compare(old: &PackageView, new: &PackageView) -> Comparison {
    let (old_resolver, new_resolver) = (Resolver::new(&old.main_template), Resolver::new(&new.main_template));
    let old_items = Items::of(&old.main_template, &old_resolver);
    let new_items = Items::of(&new.main_template, &new_resolver);
    let mut noise = Vec::new();
    let mut items = Vec::new();
    let mut package = Vec::new();
    let pairs = items::matched(&old_items, &new_items, &mut noise);
    for pair in pairs {
        item_pair::compare(pair, (&old_items, &new_items), &mut items, &mut package, &mut noise);
    }
    items.sort_by(|left: &ItemChange, right: &ItemChange| left.sort_key().cmp(&right.sort_key()));
    let scope = package_pair::Scope { old: (old, &old_items), new: (new, &new_items), items: &items };
    let (of_package, template) = package_pair::compare(&scope, &mut noise);
    package.extend(of_package);
    let wizard = wizard::compare(&scope, &package, &mut noise);
    entries::layout_noise(old, new, &mut noise);
    let mut comparison = Comparison {
        verdict: Verdict::default(),
        items,
        package: sorted(package),
        template: sorted(template),
        wizard: sorted(wizard),
        entries: entries::compare(&old.entries, &new.entries),
        noise,
    };
    let state =
        |items: &Items<'_>| PackageState { name: items.package.name.clone(), version: items.package.version.clone() };
    comparison.verdict = verdict::of(&comparison, state(&old_items), state(&new_items));
    comparison
}

/// Changes in an order that does not depend on which side is the old one, each once.
fn sorted(mut fields: Vec<FieldChange>) -> Vec<FieldChange> {
    fields.sort_by_cached_key(FieldChange::sort_key);
    fields.dedup();
    fields
}
