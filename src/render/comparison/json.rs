//! JSON for programs, as `schemas/diff.json` describes it.

use serde_json::{Map, Value, json};

use crate::compare::{Change, Comparison, FieldChange, ItemChange, ItemFate, ItemState, Line, LineKind, VersionNote};

/// The comparison as one JSON object; `with_noise` lists the differences without a meaning beside their counts.
#[must_use]
pub fn comparison(comparison: &Comparison, with_noise: bool) -> String {
    format!("{:#}\n", value(comparison, with_noise))
}

pub(super) fn value(comparison: &Comparison, with_noise: bool) -> Value {
    let verdict = &comparison.verdict;
    let counts = comparison.noise_counts().into_iter().map(|(kind, count)| (kind.name().to_owned(), count.into()));
    let mut noise = json!({ "counts": counts.collect::<Map<_, _>>() });
    if with_noise {
        let places = comparison.noise.iter().map(|noise| json!({ "kind": noise.kind.name(), "place": noise.place }));
        noise["places"] = places.collect();
    }
    let entries = comparison.entries.iter();
    let entries = entries.map(|entry| json!({ "name": entry.name, "old": entry.old, "new": entry.new }));
    json!({
        "old": { "name": verdict.old.name, "version": verdict.old.version },
        "new": { "name": verdict.new.name, "version": verdict.new.version },
        "same": comparison.is_empty(),
        "verdict": {
            "made": verdict.made.name(),
            "required": verdict.required.name(),
            "enough": verdict.is_enough(),
            "breaking": fields(&verdict.breaking),
        },
        "items": comparison.items.iter().map(item).collect::<Vec<_>>(),
        "package": fields(&comparison.package),
        "template": fields(&comparison.template),
        "wizard": fields(&comparison.wizard),
        "zipEntries": entries.collect::<Vec<_>>(),
        "noise": noise,
    })
}

fn item(item: &ItemChange) -> Value {
    let state = |state: &ItemState| json!({ "id": state.id, "name": state.name, "version": state.version });
    json!({
        "kind": item.kind,
        "fate": match item.fate() {
            ItemFate::Added => "added",
            ItemFate::Removed => "removed",
            ItemFate::Changed => "changed",
        },
        "old": item.old.as_ref().map(state),
        "new": item.new.as_ref().map(state),
        "idChanged": item.has_new_id(),
        "renamed": item.is_renamed(),
        "versionNote": item.version_note().map(|note| match note {
            VersionNote::NotRaised => "not-raised",
            VersionNote::RaisedWithoutChange => "raised-without-change",
            VersionNote::Lowered => "lowered",
        }),
        "fields": fields(&item.fields),
    })
}

fn fields(fields: &[FieldChange]) -> Value {
    fields.iter().map(field).collect()
}

fn field(field: &FieldChange) -> Value {
    let path = &field.field;
    match &field.change {
        Change::Added(new) => json!({ "path": path, "change": "added", "new": new }),
        Change::Removed(old) => json!({ "path": path, "change": "removed", "old": old }),
        Change::Replaced { old, new } => json!({ "path": path, "change": "replaced", "old": old, "new": new }),
        Change::Set { added, removed } => json!({ "path": path, "change": "set", "added": added, "removed": removed }),
        Change::Text(lines) => {
            json!({ "path": path, "change": "text", "lines": lines.iter().map(line).collect::<Vec<_>>() })
        }
        Change::Order { old, new } => json!({ "path": path, "change": "order", "old": old, "new": new }),
    }
}

fn line(line: &Line) -> Value {
    let kind = match line.kind {
        LineKind::Same => "same",
        LineKind::Removed => "removed",
        LineKind::Added => "added",
        LineKind::Omitted => "omitted",
    };
    json!({ "kind": kind, "text": line.text })
}
