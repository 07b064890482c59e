//! Text for people: the verdict, then items by kind with their fields, then what belongs to no item.

use std::fmt::Write;

use super::{fates, in_short, judgement, noise, package_versions, shown, versions};
use crate::compare::{Change, Comparison, FieldChange, ItemChange, ItemFate, LineKind};

/// The comparison; `with_noise` lists the differences without a meaning, which are counted otherwise.
#[must_use]
pub fn comparison(comparison: &Comparison, with_noise: bool) -> String {
    let mut text = format!("{} {}\n", comparison.verdict.new.name, package_versions(&comparison.verdict));
    line(&mut text, &judgement(comparison));
    for field in &comparison.verdict.breaking {
        line(&mut text, &format!("Breaking: the {} changed: {}.", field.name(), in_short(&field.change, shown)));
    }
    text += &changes(comparison);
    entries(&mut text, comparison);
    if !comparison.noise.is_empty() {
        let hint = if with_noise { "" } else { " (--all lists it)" };
        write!(text, "\nNoise: {}{hint}\n", noise(comparison)).expect("text can be written to");
        if with_noise {
            for noise in &comparison.noise {
                line(&mut text, &format!("  {}: {}", noise.kind.name(), noise.place));
            }
        }
    }
    text
}

/// The changes alone.
pub(super) fn changes(comparison: &Comparison) -> String {
    let mut text = String::new();
    let mut kind = "";
    for item in &comparison.items {
        if item.kind != kind {
            kind = &item.kind;
            write!(text, "\n{kind}\n").expect("text can be written to");
        }
        self::item(&mut text, item);
    }
    let sections =
        [("Package", &comparison.package), ("Template", &comparison.template), ("Wizard", &comparison.wizard)];
    for (name, changes) in sections {
        if !changes.is_empty() {
            write!(text, "\n{name}\n").expect("text can be written to");
            fields(&mut text, changes, "  ");
        }
    }
    text
}

fn item(text: &mut String, item: &ItemChange) {
    let mark = match item.fate() {
        ItemFate::Added => '+',
        ItemFate::Removed => '-',
        ItemFate::Changed => '~',
    };
    let state = item.state();
    let versions = [versions(item)].into_iter().filter(|text| !text.is_empty()).map(|text| format!(" {text}"));
    let id = if state.id == state.name { String::new() } else { format!(" [{}]", state.id) };
    line(text, &format!("{mark} {}{id}{}: {}", state.name, versions.collect::<String>(), fates(item)));
    if let Some((old, new)) = item.both() {
        for (field, old, new) in [("content id", &old.id, &new.id), ("name", &old.name, &new.name)] {
            if old != new {
                line(text, &format!("    {field}: {old} → {new}"));
            }
        }
    }
    fields(text, &item.fields, "    ");
}

fn fields(text: &mut String, fields: &[FieldChange], indent: &str) {
    for field in fields {
        let Change::Text(lines) = &field.change else {
            line(text, &format!("{indent}{}: {}", field.name(), in_short(&field.change, shown)));
            continue;
        };
        line(text, &format!("{indent}{}:", field.name()));
        for changed in lines {
            let mark = mark(changed.kind);
            line(text, &format!("{indent}  {mark} {}", changed.text));
        }
    }
}

/// The sign before a line of a difference of lines.
pub(super) fn mark(kind: LineKind) -> char {
    match kind {
        LineKind::Same => ' ',
        LineKind::Removed => '-',
        LineKind::Added => '+',
        LineKind::Omitted => '…',
    }
}

fn entries(text: &mut String, comparison: &Comparison) {
    if comparison.entries.is_empty() {
        return;
    }
    text.push_str("\nZip entries (SHA-256)\n");
    for entry in &comparison.entries {
        line(text, &format!("  {}", entry.name));
        for (mark, sum) in [('-', &entry.old), ('+', &entry.new)] {
            if let Some(sum) = sum {
                line(text, &format!("    {mark} {sum}"));
            }
        }
    }
}

fn line(text: &mut String, line: &str) {
    text.push_str(line.trim_end());
    text.push('\n');
}
