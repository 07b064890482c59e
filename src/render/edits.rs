//! Edits of source files as one unified diff.

use std::collections::BTreeMap;

use similar::TextDiff;

use super::{Outcome, shown_path};
use crate::diagnostics::SourceEdit;

/// What the edits of a solution, sorted by place and none over another, would change.
#[must_use]
pub fn unified(outcome: &Outcome, edits: &[SourceEdit]) -> String {
    let mut by_file: BTreeMap<&str, Vec<&SourceEdit>> = BTreeMap::new();
    for edit in edits {
        by_file.entry(&edit.place.file.path).or_default().push(edit);
    }
    let mut text = String::new();
    for (path, edits) in by_file {
        let old = edits[0].place.file.text.as_str();
        let new = edited(old, &edits);
        let path = shown_path(&outcome.folder.join(path));
        text += &TextDiff::from_lines(old, &new).unified_diff().header(&path, &path).to_string();
    }
    text
}

fn edited(old: &str, edits: &[&SourceEdit]) -> String {
    let mut new = String::with_capacity(old.len());
    let mut at = 0;
    for edit in edits {
        new += &old[at..edit.place.span.start];
        new += &edit.replacement;
        at = edit.place.span.end;
    }
    new + &old[at..]
}
