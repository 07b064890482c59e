//! How the elements of a list are matched: by what they are called wherever they are called anything.

use super::resolver::without_digits;
use crate::arm::Value;

/// How a list is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ListRule {
    /// Whole elements, each there or not; their order means nothing.
    Set,
    /// Elements with a key; their order means something or not. Without a noun they are called as their list is.
    Keyed { keys: Keys, noun: &'static str, has_order: bool },
    /// Elements by their place.
    Sequence,
}

/// The members that make an element's key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keys {
    /// This member.
    Member(&'static str),
    /// Content kind and content id.
    Criterion,
    /// Type and name of a resource.
    Resource,
    /// The label of a wizard's element, or its name without V3's number.
    Element,
}

/// The rule of the list that a member holds.
pub(super) fn rule(member: &str, old: &[Value], new: &[Value]) -> ListRule {
    let keyed = |keys, noun, has_order| ListRule::Keyed { keys, noun, has_order };
    let is_scalars = || old.iter().chain(new).all(|value| !value.is_object() && !value.is_array());
    match member.to_ascii_lowercase().as_str() {
        "entitymappings" | "sentinelentitiesmappings" | "fieldmappings" => ListRule::Set,
        "tactics" | "techniques" | "subtechniques" | "relevanttechniques" | "datatypes" | "providers" | "domains"
        | "verticals" | "streams" | "destinations" | "dependson" | "labels" | "entities" | "tags" | "scopes"
            if is_scalars() =>
        {
            ListRule::Set
        }
        "tags" => keyed(Keys::Member("name"), "tag", false),
        "criteria" => keyed(Keys::Criterion, "criterion", false),
        "requireddataconnectors" => keyed(Keys::Member("connectorId"), "connector", false),
        "columns" if has_text(old, new, "name") => keyed(Keys::Member("name"), "column", false),
        "resources" => keyed(Keys::Resource, "resource", false),
        "steps" => keyed(Keys::Member("name"), "step", false),
        "elements" => keyed(Keys::Element, "element", false),
        _ if is_scalars() => ListRule::Sequence,
        _ => ["name", "id", "title", "label", "key"]
            .into_iter()
            .find(|name| has_text(old, new, name))
            .map_or(ListRule::Sequence, |name| keyed(Keys::Member(name), "", true)),
    }
}

/// The key of an element, which need not be the only one of its kind.
pub(super) fn key(keys: Keys, element: &Value, text: impl Fn(&str) -> String) -> String {
    let member = |name: &str| element.get(name).and_then(Value::as_str).map(&text).unwrap_or_default();
    match keys {
        Keys::Member(name) => member(name),
        Keys::Criterion => format!("{} {}", member("kind"), member("contentId")),
        Keys::Resource => format!("{} {}", singular(&member("type")), member("name")),
        Keys::Element => match member("label") {
            label if label.is_empty() => without_digits(&member("name")),
            label => label,
        },
    }
}

/// A resource type in words: its last part, split, in the singular.
pub(super) fn singular(resource_type: &str) -> String {
    let last = resource_type.rsplit('/').next().unwrap_or(resource_type);
    let words = words(last);
    words.strip_suffix('s').map_or_else(|| words.clone(), str::to_owned)
}

/// A name in camel case as words.
pub(super) fn words(name: &str) -> String {
    if name.contains(|letter: char| !letter.is_ascii_alphanumeric()) {
        return name.to_owned();
    }
    let letters: Vec<char> = name.chars().collect();
    let mut words = String::new();
    for (index, letter) in letters.iter().enumerate() {
        let is_after_small = index > 0 && letter.is_ascii_uppercase() && !letters[index - 1].is_ascii_uppercase();
        let is_before_small =
            index > 0 && letter.is_ascii_uppercase() && letters.get(index + 1).is_some_and(char::is_ascii_lowercase);
        if is_after_small || is_before_small {
            words.push(' ');
        }
        let is_upper = |letter: Option<&char>| letter.is_some_and(char::is_ascii_uppercase);
        let next = letters.get(index + 1);
        let is_last_of_several = next.is_none() && index > 0 && is_upper(letters.get(index - 1));
        let is_alone = !is_upper(next) && !is_last_of_several;
        words.push(if is_alone { letter.to_ascii_lowercase() } else { *letter });
    }
    words
}

/// Whether every element is an object with a text of that name, each text once on a side.
fn has_text(old: &[Value], new: &[Value], name: &str) -> bool {
    [old, new].into_iter().all(|side| {
        let mut texts: Vec<&str> = side.iter().filter_map(|element| element.get(name)?.as_str()).collect();
        let all = texts.len() == side.len();
        texts.sort_unstable();
        texts.dedup();
        all && texts.len() == side.len()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_words() {
        for (name, expected) in [
            ("queryFrequency", "query frequency"),
            ("dataCollectionRules", "data collection rules"),
            ("RestApiPoller", "rest api poller"),
            ("apiVersion", "api version"),
            ("User_s", "User_s"),
            ("descriptionHtml", "description html"),
        ] {
            assert_eq!(words(name), expected);
        }
        assert_eq!(singular("Microsoft.OperationalInsights/workspaces/tables"), "table");
    }
}
