//! Checks on the name of the product (spec checks EN-06).

mod incomplete;
mod outdated;

use super::{Check, Source};
use crate::solution::ContentKind;
use crate::source::{Document, Node};

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[&incomplete::CHECK, &outdated::CHECK];

/// Where a text calls the product Sentinel, between blanks and without Microsoft before it (spec checks META-13).
pub(super) fn bare_names(text: &str) -> impl Iterator<Item = usize> {
    let found = text.match_indices(NAME).filter(|(at, word)| {
        let (before, behind) = (&text[..*at], &text[at + word.len()..]);
        let is_word = before.is_empty() || before.ends_with(char::is_whitespace);
        let is_whole = behind.is_empty() || behind.starts_with(char::is_whitespace);
        let mut letters = before.chars();
        letters.next_back();
        is_word && is_whole && !letters.as_str().ends_with("Microsoft")
    });
    found.map(|(at, _)| at)
}

/// Whether the old name of the product's family stands before the word.
fn is_outdated(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end();
    before.len() + 1 == at && before.to_ascii_lowercase().ends_with("azure")
}

/// The descriptions that packages hold: those of the data file, and the members `description` and
/// `descriptionMarkdown` of listed files, workbooks apart.
fn descriptions<'a>(source: &'a Source<'_>) -> Vec<(&'a Document, &'a Node, &'a str)> {
    let mut found = Vec::new();
    if source.survey.folder.contains("SentinelOne") {
        return found;
    }
    let mut add = |document, node: &'a Node| found.extend(node.as_str().map(|text| (document, node, text)));
    if let Some(data) = &source.survey.data_file {
        let members = data.root.members().filter(|member| member.key.ends_with("Description"));
        members.for_each(|member| add(data, &member.value));
    }
    for content in source.contents().filter(|content| content.kind != ContentKind::Workbook) {
        let mut open = vec![&content.document.root];
        while let Some(node) = open.pop() {
            open.extend(node.as_array().into_iter().flatten());
            for member in node.members() {
                if matches!(member.key.as_str(), "description" | "descriptionMarkdown") {
                    add(content.document, &member.value);
                }
                open.push(&member.value);
            }
        }
    }
    found
}

/// The name of the product without that of its maker.
pub(super) const NAME: &str = "Sentinel";
