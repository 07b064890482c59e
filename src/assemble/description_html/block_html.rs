//! The document as HTML, line end by line end.

use std::fmt::Write as _;

use super::escape::{push_attributes, push_diagram, push_text};
use super::footnotes::Footnotes;
use super::inline_html;
use super::lists::Marker;
use super::node::{Kind, Node, plain_text};

/// Writes blocks; references to footnotes are numbered by all there are.
pub(super) fn write(blocks: &[Node], footnotes: &Footnotes) -> String {
    let mut writer = Writer { out: String::new(), footnotes, hides_paragraphs: false };
    writer.blocks(blocks);
    writer.out
}

struct Writer<'a> {
    out: String,
    footnotes: &'a Footnotes,
    /// In tight lists and the like paragraphs are written without their tags.
    hides_paragraphs: bool,
}

impl Writer<'_> {
    fn ensure_line(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }

    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn open(&mut self, tag: &str, node: &Node) {
        let _ = write!(self.out, "<{tag}");
        push_attributes(&mut self.out, &node.attributes);
        self.out.push('>');
    }

    fn inlines(&mut self, node: &Node) {
        inline_html::push(&mut self.out, &node.children, self.footnotes);
    }

    fn blocks(&mut self, blocks: &[Node]) {
        for (place, block) in blocks.iter().enumerate() {
            self.block(block, place == 0);
        }
    }

    fn blocks_with(&mut self, blocks: &[Node], hides_paragraphs: bool) {
        let outer = std::mem::replace(&mut self.hides_paragraphs, hides_paragraphs);
        self.blocks(blocks);
        self.hides_paragraphs = outer;
    }

    fn block(&mut self, node: &Node, is_first: bool) {
        match &node.kind {
            Kind::Paragraph if self.hides_paragraphs => self.inlines(node),
            Kind::Paragraph => {
                if !is_first {
                    self.ensure_line();
                }
                self.text_element("p", node);
            }
            Kind::Heading(level) => self.text_element(&format!("h{level}"), node),
            Kind::Term => self.text_element("dt", node),
            Kind::Caption => {
                self.ensure_line();
                self.text_element("figcaption", node);
            }
            Kind::ThematicBreak => {
                self.out.push_str("<hr");
                push_attributes(&mut self.out, &node.attributes);
                self.line(" />");
            }
            Kind::Html => {
                self.out.push_str(&plain_text(&node.children));
                self.ensure_line();
            }
            Kind::Code(info) => self.code(info, node),
            Kind::Part(tag) => self.element(tag, "\n", node, self.hides_paragraphs && *tag != "div"),
            Kind::Quote => self.element("blockquote", "\n", node, false),
            Kind::Container => self.element("div", "", node, self.hides_paragraphs),
            Kind::Footer => self.element("footer", "", node, true),
            Kind::Cell(tag) => self.element(tag, "", node, self.hides_paragraphs || node.children.len() == 1),
            Kind::List(marker) => self.list(node, marker),
            Kind::Definition => {
                let is_simple = matches!(&node.children[..], [Node { kind: Kind::Paragraph, .. }]);
                self.open("dd", node);
                self.blocks_with(&node.children, self.hides_paragraphs || is_simple);
                if !is_simple {
                    self.ensure_line();
                }
                self.line("</dd>");
            }
            _ => self.blocks(&node.children),
        }
    }

    fn text_element(&mut self, tag: &str, node: &Node) {
        self.open(tag, node);
        self.inlines(node);
        self.line(&format!("</{tag}>"));
    }

    fn element(&mut self, tag: &str, beginning: &str, node: &Node, hides_paragraphs: bool) {
        self.ensure_line();
        self.open(tag, node);
        self.out.push_str(beginning);
        self.blocks_with(&node.children, hides_paragraphs);
        self.line(&format!("</{tag}>"));
    }

    fn code(&mut self, language: &str, node: &Node) {
        let text = plain_text(&node.children);
        let line_end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        self.ensure_line();
        if language == "mermaid" {
            self.open("pre", node);
            push_diagram(&mut self.out, &text);
            return self.line(&format!("{line_end}</pre>"));
        }
        self.out.push_str("<pre>");
        self.open("code", node);
        push_text(&mut self.out, &text);
        self.line(&format!("{line_end}</code></pre>"));
    }

    fn list(&mut self, node: &Node, marker: &Marker) {
        self.ensure_line();
        let tag = if marker.delimiter.is_some() { "ol" } else { "ul" };
        let _ = write!(self.out, "<{tag}");
        if marker.delimiter.is_some() && marker.bullet != '1' {
            let _ = write!(self.out, " type=\"{}\"", marker.bullet);
        }
        if marker.delimiter.is_some() && marker.start != "1" {
            let _ = write!(self.out, " start=\"{}\"", marker.start);
        }
        push_attributes(&mut self.out, &node.attributes);
        self.line(">");
        for item in &node.children {
            self.ensure_line();
            self.open("li", item);
            self.blocks_with(&item.children, !marker.is_loose);
            self.line("</li>");
        }
        self.line(&format!("</{tag}>"));
    }
}
