//! The tree as HTML, line end by line end.

use std::fmt::Write as _;

use super::escape::{push_attributes, push_diagram, push_text};
use super::inline::Inline;
use super::inline_html::{self, ReferenceOffsets};
use super::tree::{Align, BlockId, Column, Fence, Kind, List, ROOT, Tree};
use super::{alerts, tree};

/// Writes the document, and behind it the footnotes that it refers to.
pub(super) fn write(tree: &mut Tree, references: &[(BlockId, usize)]) -> String {
    let mut offsets = Vec::with_capacity(references.len());
    let mut total = 0;
    for (footnote, count) in references {
        offsets.push(total);
        add_back_links(tree, *footnote, total + 1..=total + count);
        total += count;
    }
    let mut writer = Writer { out: String::new(), tree, offsets: ReferenceOffsets(offsets), hides_paragraphs: false };
    writer.children(ROOT);
    if !references.is_empty() {
        writer.footnotes(references);
    }
    writer.out
}

fn add_back_links(tree: &mut Tree, footnote: BlockId, indices: impl Iterator<Item = usize>) {
    let last = tree.last_child(footnote).filter(|last| matches!(tree.kind(*last), Kind::Paragraph));
    let paragraph = last.unwrap_or_else(|| tree.add(footnote, Kind::Paragraph));
    for index in indices {
        let link = format!("<a href=\"#fnref:{index}\" class=\"footnote-back-ref\">&#8617;</a>");
        tree.block_mut(paragraph).inlines.push(Inline::Html(link));
    }
}

struct Writer<'a> {
    out: String,
    tree: &'a Tree,
    offsets: ReferenceOffsets,
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

    fn open(&mut self, tag: &str, id: BlockId) {
        let _ = write!(self.out, "<{tag}");
        push_attributes(&mut self.out, &self.tree.block(id).attributes);
        self.out.push('>');
    }

    fn inlines(&mut self, id: BlockId) {
        inline_html::push(&mut self.out, &self.tree.block(id).inlines, self.tree, &self.offsets);
    }

    fn children(&mut self, id: BlockId) {
        for (place, child) in self.tree.block(id).children.iter().enumerate() {
            self.block(*child, place == 0);
        }
    }

    fn children_with(&mut self, id: BlockId, hides_paragraphs: bool) {
        let outer = std::mem::replace(&mut self.hides_paragraphs, hides_paragraphs);
        self.children(id);
        self.hides_paragraphs = outer;
    }

    fn block(&mut self, id: BlockId, is_first: bool) {
        match self.tree.kind(id) {
            Kind::Paragraph => self.paragraph(id, is_first),
            Kind::Heading(level) => {
                let tag = format!("h{level}");
                self.open(&tag, id);
                self.inlines(id);
                self.line(&format!("</{tag}>"));
            }
            Kind::ThematicBreak => {
                self.out.push_str("<hr");
                push_attributes(&mut self.out, &self.tree.block(id).attributes);
                self.line(" />");
            }
            Kind::Html(_) => {
                for line in &self.tree.block(id).lines {
                    self.line(line);
                }
            }
            Kind::IndentedCode => self.code(id),
            Kind::FencedCode(fence) => self.fenced_code(id, fence),
            Kind::Formula(_) => {
                self.ensure_line();
                self.open("div", id);
                self.line("\n\\[");
                self.escaped_lines(id);
                self.line("\\]</div>");
            }
            Kind::Quote => {
                self.ensure_line();
                self.open("blockquote", id);
                self.out.push('\n');
                self.children_with(id, false);
                self.line("</blockquote>");
            }
            Kind::Alert(name) => {
                self.ensure_line();
                self.open("div", id);
                self.out.push('\n');
                if let Some(title) = alerts::title(name) {
                    self.line(&title);
                }
                self.children_with(id, false);
                self.line("</div>");
            }
            Kind::List(list) => self.list(id, list),
            Kind::Container(_) => {
                self.ensure_line();
                self.open("div", id);
                self.children(id);
                self.line("</div>");
            }
            Kind::Figure(_) => {
                self.ensure_line();
                self.open("figure", id);
                self.out.push('\n');
                self.children(id);
                self.line("</figure>");
            }
            Kind::Caption => {
                self.ensure_line();
                self.open("figcaption", id);
                self.inlines(id);
                self.line("</figcaption>");
            }
            Kind::Footer => {
                self.ensure_line();
                self.open("footer", id);
                self.children_with(id, true);
                self.line("</footer>");
            }
            Kind::DefinitionList => self.definitions(id),
            Kind::Table(columns) => self.table(id, columns),
            Kind::Document
            | Kind::Item { .. }
            | Kind::BlankLine
            | Kind::Footnote(_)
            | Kind::DefinitionItem
            | Kind::Term
            | Kind::Row { .. }
            | Kind::Cell { .. }
            | Kind::Grid => {}
        }
    }

    fn paragraph(&mut self, id: BlockId, is_first: bool) {
        if self.hides_paragraphs {
            self.inlines(id);
            return;
        }
        if !is_first {
            self.ensure_line();
        }
        self.open("p", id);
        self.inlines(id);
        self.line("</p>");
    }

    fn escaped_lines(&mut self, id: BlockId) {
        for line in &self.tree.block(id).lines {
            push_text(&mut self.out, line);
            self.out.push('\n');
        }
    }

    fn code(&mut self, id: BlockId) {
        self.ensure_line();
        self.out.push_str("<pre>");
        self.open("code", id);
        self.escaped_lines(id);
        self.line("</code></pre>");
    }

    fn fenced_code(&mut self, id: BlockId, fence: &Fence) {
        let tag = match fence.info.as_str() {
            "mermaid" => "pre",
            "nomnoml" => "div",
            _ => return self.code(id),
        };
        self.ensure_line();
        let mut attributes: tree::Attributes = self.tree.block(id).attributes.clone();
        for class in &mut attributes.classes {
            if let Some(name) = class.strip_prefix("language-") {
                *class = name.to_string();
            }
        }
        let _ = write!(self.out, "<{tag}");
        push_attributes(&mut self.out, &attributes);
        self.out.push('>');
        for line in &self.tree.block(id).lines {
            push_diagram(&mut self.out, line);
            self.out.push('\n');
        }
        self.line(&format!("</{tag}>"));
    }

    fn list(&mut self, id: BlockId, list: &List) {
        self.ensure_line();
        if list.delimiter.is_some() {
            self.out.push_str("<ol");
            if list.bullet != '1' {
                let _ = write!(self.out, " type=\"{}\"", list.bullet);
            }
            if list.start != "1" {
                let _ = write!(self.out, " start=\"{}\"", list.start);
            }
        } else {
            self.out.push_str("<ul");
        }
        push_attributes(&mut self.out, &self.tree.block(id).attributes);
        self.line(">");
        for item in &self.tree.block(id).children {
            self.ensure_line();
            self.open("li", *item);
            self.children_with(*item, !list.is_loose);
            self.line("</li>");
        }
        self.line(if list.delimiter.is_some() { "</ol>" } else { "</ul>" });
    }

    fn definitions(&mut self, id: BlockId) {
        self.ensure_line();
        self.open("dl", id);
        self.out.push('\n');
        for item in &self.tree.block(id).children {
            let children = &self.tree.block(*item).children;
            let (terms, content): (Vec<_>, Vec<_>) =
                children.iter().copied().partition(|child| matches!(self.tree.kind(*child), Kind::Term));
            for term in terms {
                self.open("dt", term);
                self.inlines(term);
                self.line("</dt>");
            }
            if content.is_empty() {
                continue;
            }
            self.open("dd", *item);
            let is_simple = content.len() == 1 && matches!(self.tree.kind(content[0]), Kind::Paragraph);
            let outer = self.hides_paragraphs;
            self.hides_paragraphs |= is_simple;
            for (place, child) in content.into_iter().enumerate() {
                self.block(child, place == 0 && children.len() == 1);
            }
            self.hides_paragraphs = outer;
            if !is_simple {
                self.ensure_line();
            }
            self.line("</dd>");
        }
        self.ensure_line();
        self.line("</dl>");
    }

    fn table(&mut self, id: BlockId, columns: &[Column]) {
        self.ensure_line();
        self.open("table", id);
        self.out.push('\n');
        for width in columns.iter().filter_map(|column| column.width.as_ref()) {
            self.line(&format!("<col style=\"width:{width}%\" />"));
        }
        let mut section = None;
        for row in &self.tree.block(id).children {
            let is_header = matches!(self.tree.kind(*row), Kind::Row { is_header: true });
            let tag = if is_header && section != Some("tbody") { "thead" } else { "tbody" };
            if section != Some(tag) {
                if let Some(open) = section.replace(tag) {
                    self.line(&format!("</{open}>"));
                }
                self.line(&format!("<{tag}>"));
            }
            self.open("tr", *row);
            self.out.push('\n');
            for (place, cell) in self.tree.block(*row).children.iter().enumerate() {
                self.cell(
                    *cell,
                    if is_header { "th" } else { "td" },
                    columns.get(place).map_or(Align::Unset, |column| column.align),
                );
            }
            self.line("</tr>");
        }
        if let Some(open) = section {
            self.line(&format!("</{open}>"));
        }
        self.line("</table>");
    }

    fn cell(&mut self, id: BlockId, tag: &str, align: Align) {
        self.ensure_line();
        let _ = write!(self.out, "<{tag}");
        if let Kind::Cell { span } = self.tree.kind(id)
            && *span != 1
        {
            let _ = write!(self.out, " colspan=\"{span}\"");
        }
        self.out.push_str(match align {
            Align::Unset => "",
            Align::Left => " style=\"text-align: left;\"",
            Align::Center => " style=\"text-align: center;\"",
            Align::Right => " style=\"text-align: right;\"",
        });
        push_attributes(&mut self.out, &self.tree.block(id).attributes);
        self.out.push('>');
        let hides_paragraphs = self.hides_paragraphs || self.tree.block(id).children.len() == 1;
        self.children_with(id, hides_paragraphs);
        self.line(&format!("</{tag}>"));
    }

    fn footnotes(&mut self, references: &[(BlockId, usize)]) {
        self.ensure_line();
        self.line("<div class=\"footnotes\">");
        self.line("<hr />");
        self.line("<ol>");
        for (place, (footnote, _)) in references.iter().enumerate() {
            self.line(&format!("<li id=\"fn:{}\">", place + 1));
            self.children(*footnote);
            self.line("</li>");
        }
        self.line("</ol>");
        self.line("</div>");
    }
}
