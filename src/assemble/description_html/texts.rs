//! The texts of the document read once more, for what the parser took as plain: formulas, bare addresses, attributes,
//! abbreviations, further emphasis; and what they number, headings and footnotes.

use std::collections::BTreeMap;

use super::attributes::Attributes;
use super::characters::{is_blank, is_whitespace};
use super::footnotes::Footnotes;
use super::heading_ids::HeadingIds;
use super::node::{Kind, Node, Target, plain_text};
use super::{abbreviations, attributes, autolinks, formulas, marks};

/// What the whole document has to offer.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub(super) abbreviations: BTreeMap<String, String>,
    pub(super) footnotes: Footnotes,
    heading_ids: HeadingIds,
}

/// Reads all texts of a document, and adds the list of its footnotes.
pub(super) fn read(blocks: &mut Vec<Node>, source: &str, findings: &mut Findings) {
    read_blocks(blocks, source, findings);
    let section = findings.footnotes.list();
    blocks.extend(section);
}

fn read_blocks(blocks: &mut Vec<Node>, source: &str, findings: &mut Findings) {
    let mut inherited = Attributes::default();
    let count = blocks.len();
    let mut kept = Vec::with_capacity(count);
    for (place, mut block) in std::mem::take(blocks).into_iter().enumerate() {
        block.attributes.merge(std::mem::take(&mut inherited));
        let fragment = block.fragment.take();
        let source = fragment.as_deref().unwrap_or(source);
        if block.kind.holds_text() {
            let is_attributes_alone = read_text(&mut block, source, findings);
            if is_attributes_alone && place + 1 < count && block.kind == Kind::Paragraph {
                inherited = block.attributes;
                continue;
            }
        } else if block.kind.holds_blocks() {
            read_blocks(&mut block.children, source, findings);
        }
        match block.kind {
            Kind::Footnote(_) => findings.footnotes.add(block),
            _ => kept.push(block),
        }
    }
    *blocks = kept;
}

/// Reads the text of a block; whether it is nothing but attributes, which then belong to the next block.
fn read_text(block: &mut Node, source: &str, findings: &mut Findings) -> bool {
    let is_paragraph = block.kind == Kind::Paragraph;
    trim(&mut block.children, is_paragraph);
    let mut reader =
        Reader { source, findings, attributes: Attributes::default(), depth: 0, open_brackets: 0, is_in_anchor: false };
    block.children = reader.read(std::mem::take(&mut block.children), false);
    let attributes = reader.attributes;
    let is_attributes_alone = block.children.is_empty() && attributes != Attributes::default();
    block.attributes.merge(attributes);
    if let Kind::Heading(_) = block.kind {
        trim_end(&mut block.children, is_blank);
        let id = block.attributes.id.take().unwrap_or_else(|| findings.heading_ids.give(&plain_text(&block.children)));
        block.attributes.id = Some(id);
    }
    is_attributes_alone
}

/// White space at the edges of a paragraph and at the beginnings of its lines is not text, not even such that does not
/// break; elsewhere blanks alone are not.
fn trim(children: &mut [Node], is_paragraph: bool) {
    let is_space = if is_paragraph { is_whitespace } else { is_blank };
    let mut begins_line = true;
    for child in children.iter_mut() {
        if begins_line
            && child.is_plain_text()
            && let Kind::Text(text) = &mut child.kind
        {
            *text = text.trim_start_matches(is_space).to_string();
            child.range.start = child.range.end - text.len();
        }
        begins_line = is_paragraph && child.kind.is_break();
    }
    trim_end(children, is_space);
}

fn trim_end(children: &mut [Node], is_space: fn(char) -> bool) {
    if let Some(last) = children.last_mut()
        && last.is_plain_text()
        && let Kind::Text(text) = &mut last.kind
    {
        text.truncate(text.trim_end_matches(is_space).len());
        last.range.end = last.range.start + text.len();
    }
}

struct Reader<'a> {
    source: &'a str,
    findings: &'a mut Findings,
    /// Attributes for the block.
    attributes: Attributes,
    /// How many elements are being read, the block among them.
    depth: usize,
    /// Brackets that may still become a link, in which no bare address is one.
    open_brackets: usize,
    is_in_anchor: bool,
}

impl Reader<'_> {
    fn read(&mut self, nodes: Vec<Node>, is_in_link: bool) -> Vec<Node> {
        let mut out = Vec::with_capacity(nodes.len());
        self.depth += 1;
        for mut node in nodes {
            let start = node.range.start;
            if node.is_plain_text() {
                self.read_plain(&node, is_in_link, &mut out);
                continue;
            }
            match &mut node.kind {
                Kind::SoftBreak if self.ends_in_attributes(start, &out) => continue,
                Kind::Element(_) => node.children = self.read(node.children, is_in_link),
                Kind::Link(_) | Kind::Image(_) => node.children = self.read(node.children, true),
                Kind::InlineHtml(tag) => {
                    let tag = tag.to_ascii_lowercase();
                    self.is_in_anchor = tag.starts_with("<a") || self.is_in_anchor && !tag.starts_with("</a");
                }
                Kind::FootnoteReference(label, order, occurrence) => {
                    (*order, *occurrence) = self.findings.footnotes.refer(label);
                }
                _ => {}
            }
            out.push(node);
        }
        self.depth -= 1;
        marks::pair(out)
    }

    /// Attributes at the end of a line take the line's end with them.
    fn ends_in_attributes(&self, line_end: usize, before: &[Node]) -> bool {
        let end = before.last().map_or(0, |node| node.range.end);
        end < line_end && self.source[end..line_end].ends_with('}')
    }

    fn read_plain(&mut self, node: &Node, is_in_link: bool, out: &mut Vec<Node>) {
        let start = node.range.start;
        let text = &self.source[node.range.clone()];
        let mut plain_from = 0;
        let mut at = node.plain_start(self.source);
        while let Some(c) = text[at..].chars().next() {
            let place = start + at;
            let previous = self.source[..place].chars().next_back().unwrap_or('\0');
            let mut found = None;
            let mut given = None;
            let mut length = c.len_utf8();
            match c {
                '[' => self.open_brackets += 1,
                ']' => self.open_brackets = self.open_brackets.saturating_sub(1),
                '{' => {
                    given = attributes::parse(self.source, place, start + text.len());
                    length = given.as_ref().map_or(length, |(_, end)| end - place);
                }
                '$' => {
                    if let Some((formula, end)) = formulas::parse(&self.source[..start + text.len()], place) {
                        length = end - place;
                        let mut node = Node::finished("span", format!("\\({formula}\\)"), place..end);
                        node.attributes.add_class("math");
                        found = Some(node);
                    }
                }
                'h' | 'f' | 'm' | 't' | 'w' | 'H' | 'F' | 'M' | 'T' | 'W'
                    if !is_in_link && !self.is_in_anchor && self.open_brackets == 0 =>
                {
                    if let Some(address) = autolinks::parse(&text[at..], previous) {
                        length = address.length;
                        let shown = Node::new(Kind::Text(address.shown.to_string()), 0..0);
                        let kind = Kind::Link(Target { url: address.url, title: String::new() });
                        found = Some(Node::with_children(kind, place..place + length, vec![shown]));
                    }
                }
                '~' | '^' | '+' | '=' | '"' | ':' => {
                    length = text[at..].bytes().take_while(|byte| char::from(*byte) == c).count();
                    let next = self.source[place + length..].chars().next().unwrap_or('\0');
                    let mark = marks::parse(c, length, previous, next);
                    found = mark.map(|mark| Node::new(Kind::Mark(mark), place..place + length));
                }
                _ => {}
            }
            if found.is_some() || given.is_some() {
                self.push_text(&text[plain_from..at], start + plain_from, out);
                plain_from = at + length;
            }
            if let Some((given, _)) = given {
                self.give(given, out);
            }
            out.extend(found);
            at += length;
        }
        self.push_text(&text[plain_from..], start + plain_from, out);
    }

    /// Attributes belong to the code, link or emphasis before them, behind plain text to the block.
    fn give(&mut self, attributes: Attributes, out: &mut [Node]) {
        match out.last_mut() {
            Some(Node { kind: Kind::Text(_), .. }) => self.attributes.merge(attributes),
            Some(node) => node.attributes.merge(attributes),
            None if self.depth == 1 => self.attributes.merge(attributes),
            None => {}
        }
    }

    fn push_text(&self, text: &str, start: usize, out: &mut Vec<Node>) {
        let before = self.source[..start].chars().next_back();
        let follows_space = before.is_none_or(char::is_whitespace);
        abbreviations::mark(text, start, follows_space, &self.findings.abbreviations, out);
    }
}
