//! The document as a tree of blocks and inlines, each with its place in the text.

use std::ops::Range;

use super::attributes::Attributes;
use super::lists::Marker;
use super::marks::Mark;

/// A block or an inline.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) kind: Kind,
    /// Place in the text, in bytes.
    pub(super) range: Range<usize>,
    pub(super) attributes: Attributes,
    pub(super) children: Vec<Node>,
    /// The text that the places of the children are in, if it is not the document's.
    pub(super) fragment: Option<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Target {
    pub(super) url: String,
    pub(super) title: String,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    Document,
    /// An element of blocks that stand on lines of their own, with its name.
    Part(&'static str),
    Quote,
    Footer,
    Container,
    List(Marker),
    Item,
    Definition,
    /// With its name, `th` or `td`.
    Cell(&'static str),
    /// With its label.
    Footnote(String),
    Paragraph,
    /// With its level.
    Heading(usize),
    Caption,
    Term,
    ThematicBreak,
    /// With the text behind its fence.
    Code(String),
    Html,
    Text(String),
    InlineHtml(String),
    /// With its name, such as `em`.
    Element(&'static str),
    /// A run of characters that may join another one around some text.
    Mark(Mark),
    Link(Target),
    Image(Target),
    SoftBreak,
    HardBreak,
    /// With its label, the number of its footnote, and which reference to that it is.
    FootnoteReference(String, usize, usize),
}

impl Kind {
    /// Blocks whose children are blocks.
    pub(super) fn holds_blocks(&self) -> bool {
        !self.holds_text() && !self.is_inline() && !matches!(self, Self::ThematicBreak | Self::Code(_) | Self::Html)
    }

    /// Blocks whose children are inlines that are read once more.
    pub(super) fn holds_text(&self) -> bool {
        matches!(self, Self::Paragraph | Self::Heading(_) | Self::Caption | Self::Term)
    }

    fn is_inline(&self) -> bool {
        self.is_break()
            || matches!(self, Self::Text(_) | Self::InlineHtml(_) | Self::Element(_) | Self::Mark(_))
            || matches!(self, Self::Link(_) | Self::Image(_) | Self::FootnoteReference(..))
    }

    pub(super) fn is_break(&self) -> bool {
        matches!(self, Self::SoftBreak | Self::HardBreak)
    }
}

impl Node {
    pub(super) fn new(kind: Kind, range: Range<usize>) -> Self {
        Self { kind, range, attributes: Attributes::default(), children: Vec::new(), fragment: None }
    }

    pub(super) fn with_children(kind: Kind, range: Range<usize>, children: Vec<Self>) -> Self {
        Self { children, ..Self::new(kind, range) }
    }

    /// Text that is HTML already.
    pub(super) fn html(html: String) -> Self {
        Self::with_children(Kind::Html, 0..0, vec![Self::new(Kind::Text(html), 0..0)])
    }

    /// An element around a text that is not read once more.
    pub(super) fn finished(tag: &'static str, text: String, range: Range<usize>) -> Self {
        Self::with_children(Kind::Element(tag), range, vec![Self::new(Kind::Text(text), 0..0)])
    }

    /// Adds a child: neighbouring texts become one, and text among blocks, as in the items of tight lists, a paragraph.
    pub(super) fn push(&mut self, child: Self) {
        let needs_paragraph = child.kind.is_inline() && self.kind.holds_blocks();
        match self.children.last_mut() {
            Some(last) if needs_paragraph && last.kind == Kind::Paragraph => {
                last.range.end = child.range.end;
                last.push(child);
            }
            _ if needs_paragraph => {
                let range = child.range.clone();
                self.children.push(Self::with_children(Kind::Paragraph, range, vec![child]));
            }
            Some(last) if last.range.end == child.range.start && last.is_plain_text() && child.is_plain_text() => {
                if let (Kind::Text(text), Kind::Text(more)) = (&mut last.kind, child.kind) {
                    text.push_str(&more);
                    last.range.end = child.range.end;
                }
            }
            _ => self.children.push(child),
        }
    }

    /// Where marks may begin in a text: a backslash before it has made its first character plain.
    pub(super) fn plain_start(&self, source: &str) -> usize {
        let first = source[self.range.clone()].chars().next().map_or(0, char::len_utf8);
        if source[..self.range.start].ends_with('\\') { first } else { 0 }
    }

    /// Whether this is text as it stands in the document, not what an entity means.
    pub(super) fn is_plain_text(&self) -> bool {
        matches!(&self.kind, Kind::Text(text) if text.len() == self.range.len())
    }
}

/// The text alone, as in code, ids and descriptions of images.
pub(super) fn plain_text(nodes: &[Node]) -> String {
    let mut plain = String::new();
    for node in nodes {
        match &node.kind {
            Kind::Text(text) => plain.push_str(text),
            Kind::Mark(mark) => plain.push_str(&mark.text()),
            Kind::SoftBreak | Kind::HardBreak => plain.push('\n'),
            _ => plain.push_str(&plain_text(&node.children)),
        }
    }
    plain
}
