//! A comparison of two packages becomes text for people, Markdown for a pull-request comment, or JSON for programs.

pub mod drift;
pub mod json;
pub mod markdown;
pub mod text;

use crate::arm::{Value, to_compact_text};
use crate::compare::{Change, Comparison, ItemChange, ItemFate, Verdict};

/// The longest value that is shown whole, in characters.
const LONGEST: usize = 120;

/// A value on one line: texts as they are, entity mappings in short, everything else as JSON.
fn shown(value: &Value) -> String {
    let text = match value {
        Value::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Value::Object(_) => entity_mapping(value).unwrap_or_else(|| to_compact_text(value)),
        Value::Array(elements) => elements.iter().map(shown).collect::<Vec<_>>().join(", "),
        Value::Null | Value::Bool(_) | Value::Number(_) => value.to_string(),
    };
    if text.is_empty() {
        return "(empty)".to_owned();
    }
    match text.char_indices().nth(LONGEST) {
        None => text,
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}

/// An entity mapping as `Account (FullName = User)`.
fn entity_mapping(value: &Value) -> Option<String> {
    let entity = value.get("entityType")?.as_str()?;
    let mappings = value.get("fieldMappings")?.as_array()?.iter().map(|mapping| {
        Some(format!("{} = {}", mapping.get("identifier")?.as_str()?, mapping.get("columnName")?.as_str()?))
    });
    Some(format!("{entity} ({})", mappings.collect::<Option<Vec<_>>>()?.join(", ")))
}

/// A change on one line; of a difference of lines, their numbers.
fn in_short(change: &Change, value: impl Fn(&Value) -> String) -> String {
    match change {
        Change::Added(new) => format!("added {}", value(new)),
        Change::Removed(old) => format!("removed {}", value(old)),
        Change::Replaced { old, new } => format!("{} → {}", value(old), value(new)),
        Change::Set { added, removed } => {
            let removed = removed.iter().map(|element| format!("− {}", value(element)));
            let added = added.iter().map(|element| format!("+ {}", value(element)));
            removed.chain(added).collect::<Vec<_>>().join(", ")
        }
        Change::Text(lines) => {
            let count = |kind| lines.iter().filter(|line| line.kind == kind).count();
            let (added, removed) = (count(crate::compare::LineKind::Added), count(crate::compare::LineKind::Removed));
            format!("{} added, {} removed", plural(added, "line"), plural(removed, "line"))
        }
        Change::Order { old, new } => {
            format!("order {} → {}", value(&Value::from(old.join(", "))), value(&Value::from(new.join(", "))))
        }
    }
}

/// What became of an item, in words.
fn fates(item: &ItemChange) -> String {
    let fate = match item.fate() {
        ItemFate::Added => "added",
        ItemFate::Removed => "removed",
        ItemFate::Changed => "changed",
    };
    let notes = [item.has_new_id().then(|| "id changed".to_owned()), item.is_renamed().then(|| "renamed".to_owned())];
    let version_note = item.version_note().map(|note| note.to_string());
    let notes: Vec<String> = notes.into_iter().flatten().chain(version_note).collect();
    match notes.as_slice() {
        [] => fate.to_owned(),
        notes if fate == "changed" => notes.join(", "),
        notes => format!("{fate}, {}", notes.join(", ")),
    }
}

/// An item's version, or both of them.
fn versions(item: &ItemChange) -> String {
    let version = |state: Option<&crate::compare::ItemState>| state.and_then(|state| state.version.clone());
    match (version(item.old.as_ref()), version(item.new.as_ref())) {
        (Some(old), Some(new)) if old != new => format!("{old} → {new}"),
        (Some(version), _) | (None, Some(version)) => version,
        (None, None) => String::new(),
    }
}

/// The versions of the package and the step between them.
fn package_versions(verdict: &Verdict) -> String {
    let version = |version: &Option<String>| version.clone().unwrap_or_else(|| "no version".to_owned());
    let (old, new) = (version(&verdict.old.version), version(&verdict.new.version));
    if old == new { new } else { format!("{old} → {new}") }
}

/// The judgement on the step, in a sentence.
fn judgement(comparison: &Comparison) -> String {
    let verdict = &comparison.verdict;
    let (made, required) = (verdict.made.name(), verdict.required.name());
    if comparison.is_empty() {
        return "The packages say the same.".to_owned();
    }
    let made = match verdict.made {
        crate::compare::Step::None => "the version was not raised".to_owned(),
        crate::compare::Step::Lowered => "the version was lowered".to_owned(),
        _ => format!("the version made a {made} step"),
    };
    match (verdict.required, verdict.is_enough()) {
        (crate::compare::Step::None, _) => format!("Nothing but the version changed; {made}."),
        (_, true) => format!("The changes require a {required} step; {made}."),
        (_, false) => format!("The changes require a {required} step, but {made}."),
    }
}

fn plural(count: usize, name: &str) -> String {
    if count == 1 { format!("1 {name}") } else { format!("{count} {name}s") }
}

/// The noise by its kind.
fn noise(comparison: &Comparison) -> String {
    let counts = comparison.noise_counts();
    let counts: Vec<String> = counts.iter().map(|(kind, count)| format!("{count} {}", kind.name())).collect();
    counts.join(", ")
}
