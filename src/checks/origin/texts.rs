//! Packaged texts and the author's: what packaging adds to a text is taken off again before the two are compared.

use crate::diagnostics::Span;
use crate::source::json_text::{decoded_offset, source_offset};
use crate::source::{Document, Node, Value, equals_ignoring_case};

use super::target::{Aim, Target};

/// What playbooks call the place of their resource group, and what it is called in the package.
const LOCATIONS: [&str; 2] = ["resourceGroup().location", "variables('workspace-location-inline')"];

/// A text that is at least as long does not stand twice by chance, whatever its name.
const TELLING: usize = 12;

/// Whether the packaged text was made from the author's: brackets are put before it, the location is replaced, and
/// quotes and blanks around it are cut off.
pub(super) fn is_copy(packaged: &str, source: &str) -> bool {
    let mut unescaped = packaged;
    loop {
        if unescaped == source || trimmed(unescaped) == trimmed(source) {
            return true;
        }
        if unescaped.contains(LOCATIONS[1]) && unescaped.replace(LOCATIONS[1], LOCATIONS[0]) == source {
            return true;
        }
        match unescaped.strip_prefix('[') {
            Some(rest) if rest.starts_with('[') => unescaped = rest,
            _ => return false,
        }
    }
}

fn trimmed(text: &str) -> &str {
    text.trim().trim_matches('\'').trim()
}

/// The one text in all sources that the packaged text was made from. Expressions of packaging itself are none.
pub(super) fn find<'s>(target: &Target, documents: &[&'s Document]) -> Option<(&'s Document, &'s Node)> {
    let packaged = target.node().as_str().filter(|_| target.aim != Aim::Name)?;
    let is_own_expression = packaged.starts_with('[') && !packaged.starts_with("[[");
    if is_own_expression || trimmed(packaged).is_empty() {
        return None;
    }
    let mut search = Search { packaged, found: Vec::new() };
    for document in documents {
        search.node(document, &document.root, "");
    }
    match search.found.as_slice() {
        [(document, node, key)] if packaged.len() >= TELLING || are_alike(target.key(), key) => Some((document, node)),
        _ => None,
    }
}

/// Whether one name is the other, or holds it: `analyticRuleVersion1` holds `version`.
fn are_alike(packaged: &str, source: &str) -> bool {
    equals_ignoring_case(packaged, source)
        || (source.len() > 2 && packaged.to_lowercase().contains(&source.to_lowercase()))
}

struct Search<'t, 's> {
    packaged: &'t str,
    found: Vec<(&'s Document, &'s Node, &'s str)>,
}

impl<'s> Search<'_, 's> {
    fn node(&mut self, document: &'s Document, node: &'s Node, key: &'s str) {
        match &node.value {
            // Two are as good as many: which is meant cannot be told.
            _ if self.found.len() > 1 => {}
            Value::String(text) if is_copy(self.packaged, text) => self.found.push((document, node, key)),
            Value::Array(items) => items.iter().for_each(|item| self.node(document, item, key)),
            Value::Object(object) => {
                object.members.iter().for_each(|member| self.node(document, &member.value, &member.key));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::DateTime(_) => {}
        }
    }
}

/// The bytes of the author's value that the finding means: its part of the text where that is certain, else all of it.
pub(super) fn span_in(target: &Target, document: &Document, node: &Node) -> Span {
    part_in(target, document, node).unwrap_or(node.span)
}

fn part_in(target: &Target, document: &Document, node: &Node) -> Option<Span> {
    let (packaged, source) = (target.node().as_str()?, node.as_str()?);
    let part = decoded_span(target)?;
    let mapping = Mapping::of(packaged, source);
    let inner = Span::new(mapping.source(part.start)?, mapping.source(part.end)?);
    let text = document.file.text.get(node.span.start..node.span.end)?;
    let part = written_span(text, source, inner)?;
    Some(Span::new(node.span.start + part.start, node.span.start + part.end))
}

/// The part of a packaged text that the finding means, unless that is all of it.
pub(super) fn decoded_span(target: &Target) -> Option<Span> {
    let (text, whole) = (target.node().as_str()?, target.node().span);
    if target.span == whole || target.aim != Aim::Value {
        return None;
    }
    let written = target.document.file.text.get(whole.start..whole.end)?;
    let decoded = |offset: usize| decoded_offset(written, offset - whole.start).min(text.len());
    Some(Span::new(decoded(target.span.start), decoded(target.span.end)))
}

/// How the offsets of a packaged text become those of the author's: what both begin and end with is the same.
struct Mapping {
    added: usize,
    beginning: usize,
    end: usize,
    lengths: [usize; 2],
}

impl Mapping {
    fn of(packaged: &str, source: &str) -> Self {
        let brackets = |text: &str| text.bytes().take_while(|byte| *byte == b'[').count();
        let added = brackets(packaged).saturating_sub(brackets(source));
        let (left, right) = (&packaged.as_bytes()[added..], source.as_bytes());
        let beginning = left.iter().zip(right).take_while(|(left, right)| left == right).count();
        let (left_rest, right_rest) = (&left[beginning..], &right[beginning..]);
        let end = left_rest.iter().rev().zip(right_rest.iter().rev()).take_while(|(left, right)| left == right).count();
        Self { added, beginning, end, lengths: [left.len(), right.len()] }
    }

    fn source(&self, packaged: usize) -> Option<usize> {
        let offset = packaged.saturating_sub(self.added);
        let [packaged, source] = self.lengths;
        if offset <= self.beginning {
            Some(offset)
        } else {
            let behind = packaged.checked_sub(offset)?;
            (behind <= self.end).then(|| source - behind)
        }
    }
}

/// Where a part of a text stands in the file, as the offset in what is written for the text.
fn written_span(written: &str, text: &str, part: Span) -> Option<Span> {
    if written.starts_with('"') && !written.contains('\n') {
        return Some(Span::new(source_offset(written, part.start), source_offset(written, part.end)));
    }
    // In a block of YAML the lines are indented; what stands in it only once is found all the same.
    let meant = text.get(part.start..part.end).filter(|meant| !meant.is_empty())?;
    let mut places = written.match_indices(meant);
    let (start, _) = places.next()?;
    places.next().is_none().then(|| Span::new(start, start + meant.len()))
}
