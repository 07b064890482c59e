//! What two packages say of themselves as a whole, and what their templates hold apart from items.

use std::collections::BTreeMap;

use super::comparison::{Change, FieldChange, ItemChange, ItemFate, Noise, NoiseKind};
use super::items::Items;
use super::package_view::{PackageView, members};
use super::side::{ItemFacts, Side, Zone};
use super::walk::{KnownItems, Walk};
use super::{named_values, white_space};
use crate::arm::Value;

/// Both packages, and the changes of their items.
pub(super) struct Scope<'a> {
    pub(super) old: (&'a PackageView, &'a Items<'a>),
    pub(super) new: (&'a PackageView, &'a Items<'a>),
    pub(super) items: &'a [ItemChange],
}

const NO_ITEM: &ItemFacts = &ItemFacts { id: String::new(), name: String::new(), version: None, number: None };

impl Scope<'_> {
    pub(super) fn sides(&self) -> [Side<'_>; 2] {
        [self.old.1, self.new.1].map(|items| Side { resolver: items.resolver, package: &items.package, item: NO_ITEM })
    }

    /// Whether items were added or removed, so that texts that count them differ.
    pub(super) fn has_other_counts(&self) -> bool {
        self.items.iter().any(|item| item.fate() != ItemFate::Changed)
    }

    /// Whether two descriptions differ in the counts of content alone, as far as these follow from the items.
    pub(super) fn is_same_description(&self, old: &str, new: &str) -> bool {
        self.has_other_counts() && white_space::is_same_text(&without_counts(old), &without_counts(new))
    }
}

/// The changes of the package, and those of the template.
pub(super) fn compare(scope: &Scope<'_>, noise: &mut Vec<Noise>) -> (Vec<FieldChange>, Vec<FieldChange>) {
    let package = package(scope, noise);
    (package, template(scope, noise))
}

fn package(scope: &Scope<'_>, noise: &mut Vec<Noise>) -> Vec<FieldChange> {
    let known = [scope.old.1, scope.new.1].map(known_items);
    let mut walk = Walk::new(scope.sides(), Zone::Wrapper, "package".to_owned(), noise);
    walk.known = Some([&known[0], &known[1]]);
    let (old, new) = (scope.old.1.package_resource, scope.new.1.package_resource);
    match (old, new) {
        (Some(old), Some(new)) => resources(scope, old, new, &mut walk),
        (None, None) => {}
        (Some(old), None) => walk.below("package resource".to_owned(), |walk| walk.one_sided(None, 0, old)),
        (None, Some(new)) => walk.below("package resource".to_owned(), |walk| walk.one_sided(None, 1, new)),
    }
    let (old, new) = (&scope.old.1.package, &scope.new.1.package);
    let (old_id, new_id) = (old.id.split_once('.'), new.id.split_once('.'));
    let (old_publisher, old_offer) = old_id.unwrap_or(("", &old.id));
    let (new_publisher, new_offer) = new_id.unwrap_or(("", &new.id));
    for (label, old, new) in [
        ("publisher", old_publisher, new_publisher),
        ("offer", old_offer, new_offer),
        ("display name", &old.name, &new.name),
    ] {
        if old != new {
            walk.below(label.to_owned(), |walk| walk.change(Change::Replaced { old: old.into(), new: new.into() }));
        }
    }
    walk.fields
}

fn resources<'a>(scope: &Scope<'_>, old: &'a Value, new: &'a Value, walk: &mut Walk<'a>) {
    let (Some(old), Some(new)) = (old.as_object(), new.as_object()) else { return };
    walk.members(old, new, &["properties"]);
    let properties =
        (old.get("properties").and_then(Value::as_object), new.get("properties").and_then(Value::as_object));
    let (Some(old), Some(new)) = properties else { return };
    // What both sides have of these is told with the verdict.
    let mut without = ["version", "displayName"].to_vec();
    without.retain(|name| old.contains_key(*name) && new.contains_key(*name));
    if let (Some(Value::String(old)), Some(Value::String(new))) =
        (old.get("descriptionHtml"), new.get("descriptionHtml"))
        && old != new
        && scope.is_same_description(old, new)
    {
        walk.below("description html".to_owned(), |walk| walk.noise(NoiseKind::Consequence));
        without.push("descriptionHtml");
    }
    // Without any dependency the member is left out, so it comes and goes with items as its elements do.
    let empty = |walk: &mut Walk<'a>, side: usize, value: &'a Value| {
        let criteria = value.get("criteria").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        if criteria.iter().all(|criterion| walk.follows_item(side, criterion)) {
            walk.below("dependencies".to_owned(), |walk| walk.noise(NoiseKind::Consequence));
        } else {
            walk.one_sided(Some("dependencies"), side, value);
        }
    };
    match (old.get("dependencies"), new.get("dependencies")) {
        (Some(value), None) => empty(walk, 0, value),
        (None, Some(value)) => empty(walk, 1, value),
        (Some(_), Some(_)) | (None, None) => {}
    }
    if old.contains_key("dependencies") != new.contains_key("dependencies") {
        without.push("dependencies");
    }
    walk.members(old, new, &without);
}

fn known_items(items: &Items<'_>) -> KnownItems {
    let items = items.all.iter();
    items
        .map(|item| ((item.kind.clone(), item.facts.id.clone()), item.facts.version.clone()))
        .collect::<BTreeMap<_, _>>()
}

fn template(scope: &Scope<'_>, noise: &mut Vec<Noise>) -> Vec<FieldChange> {
    let (old, new) = (&scope.old.0.main_template, &scope.new.0.main_template);
    let mut walk = Walk::new(scope.sides(), Zone::Wrapper, "template".to_owned(), noise);
    if let (Some(old), Some(new)) = (old.as_object(), new.as_object()) {
        walk.members(old, new, &["resources", "variables", "parameters", "outputs"]);
    }
    let (old_values, new_values) = (scope.old.1.resolver.unreached(), scope.new.1.resolver.unreached());
    named_values::compare(&old_values, &new_values, "variable", scope.items, &mut walk);
    for (section, noun) in [("parameters", "parameter"), ("outputs", "output")] {
        let [old, new] = [old, new].map(|template| named(&template[section]));
        named_values::compare(&old, &new, noun, scope.items, &mut walk);
    }
    if let (Some(old_test), Some(new_test)) = (&scope.old.0.test_parameters, &scope.new.0.test_parameters) {
        let follow_template = *old_test == old["parameters"] && *new_test == new["parameters"];
        if !follow_template {
            walk.below("test parameters".to_owned(), |walk| {
                named_values::compare(&named(old_test), &named(new_test), "parameter", scope.items, walk);
            });
        }
    }
    walk.fields
}

/// The members of an object as named values.
pub(super) fn named(value: &Value) -> Vec<(String, &Value)> {
    members(value).map(|(name, value)| (name.clone(), value)).collect()
}

/// A description without the counts of content that V3 puts into it, such as `**Parsers:** 2, **Workbooks:** 1`.
fn without_counts(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((start, length)) = count(rest) {
        kept.push_str(&rest[..start]);
        rest = &rest[start + length..];
        rest = rest.strip_prefix(", ").unwrap_or(rest);
    }
    kept.push_str(rest);
    kept.replace("<p></p>", "")
        .split("\n\n")
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Where a count stands, and its length.
fn count(text: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    loop {
        let (at, open, close) = [("**", ":** "), ("<strong>", ":</strong> ")]
            .into_iter()
            .filter_map(|(open, close)| Some((from + text[from..].find(open)?, open, close)))
            .min()?;
        let after = at + open.len();
        let name = text[after..].find(|letter: char| !letter.is_alphabetic() && letter != ' ').unwrap_or(0);
        if let Some(number) = text[after + name..].strip_prefix(close) {
            let digits = number.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(number.len());
            if digits > 0 {
                return Some((at, open.len() + name + close.len() + digits));
            }
        }
        from = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_taken_out_of_descriptions() {
        let one = "Text\n\n**Data Connectors:** 1, **Parsers:** 12\n\n[Learn **more**](x)";
        assert_eq!(without_counts(one), "Text\n[Learn **more**](x)");
        assert_eq!(without_counts("<p><strong>Parsers:</strong> 3</p>\n<p>x</p>"), "\n<p>x</p>".trim());
        assert_eq!(without_counts("**Note:** see 3 things"), "**Note:** see 3 things");
    }
}
