//! The parser's events as a tree, whose texts are those of the document instead of its masks.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag};

use super::node::{Kind, Node, Target};
use super::{alerts, fenced, lists};

/// How deeply nodes may be nested, so that no input can exhaust the stack; what is deeper joins its surroundings.
const MAXIMUM_DEPTH: usize = 50;

/// Reads the blocks of a text by way of its masked form; footnotes come last.
pub(super) fn read(source: &str, masked: &str) -> Vec<Node> {
    let options =
        Options::ENABLE_FOOTNOTES | Options::ENABLE_TASKLISTS | Options::ENABLE_DEFINITION_LIST | Options::ENABLE_GFM;
    let root = Node::new(Kind::Document, 0..source.len());
    let mut builder = Builder { source, masked, open: vec![root], ignored: 0, footnotes: Vec::new() };
    for (event, range) in Parser::new_ext(masked, options).into_offset_iter() {
        builder.add(event, range);
    }
    let root = fenced::complete(builder.open.swap_remove(0), source);
    root.children.into_iter().chain(builder.footnotes).collect()
}

/// Reads a text of its own inside of the document, such as a cell of a grid table.
pub(super) fn read_fragment(source: &str) -> Vec<Node> {
    read(source, source)
}

struct Builder<'a> {
    source: &'a str,
    masked: &'a str,
    open: Vec<Node>,
    /// Open elements that are nested too deeply to become nodes.
    ignored: usize,
    footnotes: Vec<Node>,
}

impl Builder<'_> {
    fn add(&mut self, event: Event<'_>, range: Range<usize>) {
        let kind = match event {
            Event::Start(_) if self.open.len() >= MAXIMUM_DEPTH => {
                self.ignored += 1;
                return;
            }
            Event::Start(Tag::BlockQuote(Some(kind))) => return self.open.push(alerts::begin(kind, range)),
            Event::Start(tag) => return self.open.push(Node::new(kind_of(tag), range)),
            Event::End(_) if self.ignored > 0 => {
                self.ignored -= 1;
                return;
            }
            Event::End(_) => return self.close(),
            Event::Text(text) | Event::Html(text) => Kind::Text(self.original(&text, &range)),
            Event::Code(text) => return self.push(Node::finished("code", text.into_string(), range)),
            Event::InlineHtml(text) => Kind::InlineHtml(self.original(&text, &range)),
            Event::SoftBreak => Kind::SoftBreak,
            Event::HardBreak => Kind::HardBreak,
            Event::Rule => Kind::ThematicBreak,
            Event::TaskListMarker(is_done) => {
                if let Some(item) = self.open.iter_mut().rfind(|node| node.kind == Kind::Item) {
                    item.attributes.add_class(lists::TASK_CLASS);
                }
                let checked = if is_done { " checked=\"checked\"" } else { "" };
                Kind::InlineHtml(format!("<input disabled=\"disabled\" type=\"checkbox\"{checked} /> "))
            }
            Event::FootnoteReference(label) => Kind::FootnoteReference(label.into_string(), 0, 0),
            Event::InlineMath(text) | Event::DisplayMath(text) => Kind::Text(text.into_string()),
        };
        self.push(Node::new(kind, range));
    }

    /// What the document says where the parser saw this text.
    fn original(&self, text: &str, range: &Range<usize>) -> String {
        let is_verbatim = self.masked.get(range.clone()) == Some(text);
        self.source.get(range.clone()).filter(|_| is_verbatim).unwrap_or(text).to_string()
    }

    fn push(&mut self, node: Node) {
        if let Some(parent) = self.open.last_mut() {
            parent.push(node);
        }
    }

    fn close(&mut self) {
        if self.open.len() < 2 {
            return;
        }
        let Some(mut node) = self.open.pop() else { return };
        node = fenced::complete(node, self.source);
        match node.kind {
            Kind::Footnote(_) => self.footnotes.push(node),
            Kind::List(_) => {
                let previous = self.open.last().and_then(|parent| parent.children.last());
                for list in lists::split(node, previous, self.source) {
                    self.push(list);
                }
            }
            Kind::Link(_) if self.source[node.range.clone()].starts_with('<') => {
                // An address in angle brackets is not read once more.
                node.children.iter_mut().for_each(|text| text.range = 0..0);
                self.push(node);
            }
            Kind::Term => {
                let end = node.range.end;
                for line in node.children.split(|child| child.kind.is_break()) {
                    let start = line.first().map_or(end, |first| first.range.start);
                    self.push(Node::with_children(Kind::Term, start..end, line.to_vec()));
                }
            }
            _ => self.push(node),
        }
    }
}

fn kind_of(tag: Tag<'_>) -> Kind {
    match tag {
        Tag::Paragraph => Kind::Paragraph,
        Tag::Heading { level, .. } => Kind::Heading(level as usize),
        Tag::BlockQuote(_) => Kind::Quote,
        Tag::CodeBlock(CodeBlockKind::Fenced(info)) => Kind::Code(info.into_string()),
        Tag::CodeBlock(CodeBlockKind::Indented) => Kind::Code(String::new()),
        Tag::HtmlBlock => Kind::Html,
        Tag::List(_) => Kind::List(lists::Marker::default()),
        Tag::Item => Kind::Item,
        Tag::FootnoteDefinition(label) => Kind::Footnote(label.into_string()),
        Tag::DefinitionList => Kind::Part("dl"),
        Tag::DefinitionListTitle => Kind::Term,
        Tag::DefinitionListDefinition => Kind::Definition,
        Tag::Emphasis => Kind::Element("em"),
        Tag::Strong => Kind::Element("strong"),
        Tag::Link { link_type: LinkType::Email, dest_url, .. } => Kind::Link(target(&format!("mailto:{dest_url}"), "")),
        Tag::Link { dest_url, title, .. } => Kind::Link(target(&dest_url, &title)),
        Tag::Image { dest_url, title, .. } => Kind::Image(target(&dest_url, &title)),
        // Tags of extensions that are not asked for.
        _ => Kind::Container,
    }
}

fn target(url: &str, title: &str) -> Target {
    Target { url: url.to_string(), title: title.to_string() }
}
