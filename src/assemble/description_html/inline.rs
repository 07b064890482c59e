//! What a line of text is made of, once its marks are understood.

use super::tree::{Attributes, BlockId};

/// Where a link leads; a heading's address is known only when all ids are given.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Target {
    Url(String),
    Heading(BlockId),
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Inline {
    Text(String),
    Code {
        text: String,
        attributes: Attributes,
    },
    Html(String),
    Emphasis {
        mark: char,
        count: usize,
        children: Vec<Inline>,
        attributes: Attributes,
    },
    Link {
        target: Target,
        title: String,
        is_image: bool,
        children: Vec<Inline>,
        attributes: Attributes,
    },
    /// `<https://…>` or `<mail@…>`.
    AngleLink {
        address: String,
        is_mail: bool,
        attributes: Attributes,
    },
    Break {
        is_hard: bool,
    },
    Formula {
        text: String,
        attributes: Attributes,
    },
    TaskMarker {
        is_done: bool,
    },
    /// The `occurrence`-th reference to the footnote with this number.
    FootnoteReference {
        order: usize,
        occurrence: usize,
    },
    Abbreviation {
        text: String,
        title: String,
    },
}

/// How deeply inlines may be nested; deeper marks stay text, so that no input can exhaust the stack.
pub(super) const MAXIMUM_DEPTH: usize = 100;

/// Levels of nesting below and including these inlines.
pub(super) fn depth(inlines: &[Inline]) -> usize {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Emphasis { children, .. } | Inline::Link { children, .. } => 1 + depth(children),
            _ => 0,
        })
        .max()
        .unwrap_or(0)
}
