//! The bytes of the files: entries of the zip by their SHA-256, and how JSON is laid out.

use std::collections::BTreeMap;

use super::comparison::{EntryChange, Noise, NoiseKind};
use super::package_view::{PackageView, ZipEntry};
use crate::arm;

/// The entries that are not the same on both sides, by name; a side without a zip has none to compare.
pub(super) fn compare(old: &[ZipEntry], new: &[ZipEntry]) -> Vec<EntryChange> {
    if old.is_empty() || new.is_empty() {
        return Vec::new();
    }
    let mut sums: BTreeMap<&str, [Option<&str>; 2]> = BTreeMap::new();
    for (side, entries) in [old, new].into_iter().enumerate() {
        for entry in entries {
            sums.entry(&entry.name).or_default()[side] = Some(&entry.sha256);
        }
    }
    let changed = sums.into_iter().filter(|(_, [old, new])| old != new);
    changed
        .map(|(name, sums)| {
            let [old, new] = sums.map(|sum| sum.map(str::to_owned));
            EntryChange { name: name.to_owned(), old, new }
        })
        .collect()
}

/// How the text of a JSON value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// As this program writes it.
    Own,
    /// With other blanks and line ends.
    OtherBlanks,
    /// With other escapes too.
    OtherEscapes,
}

/// Notes the files that are written in another form.
pub(super) fn layout_noise(old: &PackageView, new: &PackageView, noise: &mut Vec<Noise>) {
    for (name, old_text) in &old.texts {
        let Some((_, new_text)) = new.texts.iter().find(|(other, _)| other == name) else { continue };
        if old_text == new_text {
            continue;
        }
        let forms = (form(old, name, old_text), form(new, name, new_text));
        let kind = match forms {
            (Form::Own, Form::Own) => continue,
            (Form::OtherEscapes, _) | (_, Form::OtherEscapes) => NoiseKind::Escapes,
            _ => NoiseKind::WhiteSpace,
        };
        noise.push(Noise { kind, place: name.clone() });
    }
}

fn form(view: &PackageView, name: &str, text: &str) -> Form {
    let value = match name {
        "mainTemplate.json" => Some(&view.main_template),
        "createUiDefinition.json" => Some(&view.create_ui_definition),
        _ => view.test_parameters.as_ref(),
    };
    let Some(value) = value else { return Form::Own };
    if arm::to_text(value) == text {
        Form::Own
    } else if without_blanks(text) == arm::to_compact_text(value) {
        Form::OtherBlanks
    } else {
        Form::OtherEscapes
    }
}

/// JSON text without what stands between its tokens.
fn without_blanks(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let (mut is_quoted, mut is_escaped) = (false, false);
    for letter in text.trim_start_matches('\u{feff}').chars() {
        if is_quoted || !letter.is_ascii_whitespace() {
            kept.push(letter);
        }
        is_quoted ^= letter == '"' && !is_escaped;
        is_escaped = is_quoted && letter == '\\' && !is_escaped;
    }
    kept
}
