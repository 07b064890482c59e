//! The author's files, and the workbooks that are texts in a package, parsed when a finding first asks for them.

use std::collections::BTreeMap;

use crate::diagnostics::{Place, SourceText, Span};
use crate::source::{Document, json, yaml};

use super::target::{Aim, Target};
use super::texts;

/// The documents.
#[derive(Default)]
pub(super) struct Sources {
    /// By path and first byte.
    documents: BTreeMap<(String, usize), Option<Document>>,
    /// By the first byte of the text in the package.
    serialized: BTreeMap<usize, Option<Document>>,
}

impl Sources {
    /// Parses what stands at a place, unless it was parsed before.
    pub(super) fn open(&mut self, place: &Place) {
        self.documents.entry(key(place)).or_insert_with(|| parse(place));
    }

    /// What stands at a place that was opened, if it can be parsed.
    pub(super) fn document(&self, place: &Place) -> Option<&Document> {
        self.documents.get(&key(place))?.as_ref()
    }

    /// Parses the workbook that a finding points into.
    pub(super) fn open_serialized(&mut self, target: &Target) {
        if let Some(text) = serialized_text(target) {
            let parse = || json::parse(&SourceText::new("", text)).ok();
            self.serialized.entry(target.node().span.start).or_insert_with(parse);
        }
    }

    /// The workbook that was opened, and what of it the finding points at.
    pub(super) fn serialized(&self, target: &Target) -> Option<(&Document, Span)> {
        serialized_text(target)?;
        let document = self.serialized.get(&target.node().span.start)?.as_ref()?;
        Some((document, texts::decoded_span(target)?))
    }
}

/// The workbook, if the finding points at a part of its text.
fn serialized_text<'a>(target: &Target<'a>) -> Option<&'a str> {
    let is_part = target.aim == Aim::Value && target.span != target.node().span;
    target.node().as_str().filter(|text| is_part && target.key() == "serializedData" && text.starts_with('{'))
}

fn key(place: &Place) -> (String, usize) {
    (place.file.path.clone(), place.span.start)
}

/// A file, or one value of a JSON file. Parsers are YAML without some lines, or plain text.
fn parse(place: &Place) -> Option<Document> {
    let extension = place.file.path.rsplit_once('.').map_or("", |(_, extension)| extension);
    if ["yaml", "yml"].iter().any(|yaml| extension.eq_ignore_ascii_case(yaml)) {
        return yaml::parse(&place.file).or_else(|_| yaml::parse_without_comment_lines(&place.file)).ok();
    }
    json::parse_value_at(&place.file, place.span.start)
}
