//! Takes the disguise off blocks: containers, figures, footers, alerts, formulas and grid tables.

use super::attributes::Attributes;
use super::escape::push_text;
use super::events::read_fragment;
use super::node::{Kind, Node, plain_text};
use super::{attributes, grid_tables, pipe_tables};

/// Completes a block whose children are complete.
pub(super) fn complete(mut node: Node, source: &str) -> Node {
    if node.kind.holds_blocks() {
        let children = std::mem::take(&mut node.children);
        let children = children.into_iter().flat_map(|child| pipe_tables::convert(child, source)).collect();
        node.children = gather(children, source);
    }
    match &node.kind {
        Kind::Quote if source[node.range.clone()].starts_with("^^") => node.kind = Kind::Footer,
        Kind::Html => complete_html(&mut node),
        Kind::Code(info) => {
            let (info, given) = take_attributes(info);
            let language = info.split_whitespace().next().unwrap_or_default().to_string();
            if language == "mermaid" {
                node.attributes.add_class(&language);
            } else if !language.is_empty() {
                node.attributes.add_class(&format!("language-{language}"));
            }
            node.attributes.merge(given);
            node.kind = Kind::Code(language);
        }
        _ => {}
    }
    node
}

/// How many containers and figures may be open in one block; further fences stay thematic breaks.
const MAXIMUM_OPEN: usize = 8;

/// An open container or figure.
struct Fence {
    mark: char,
    count: usize,
    node: Node,
}

/// Puts what stands between fences into blocks of their own.
fn gather(children: Vec<Node>, source: &str) -> Vec<Node> {
    let mut open: Vec<Fence> = Vec::new();
    let mut blocks = Vec::new();
    for child in children {
        let line = source[child.range.clone()].trim();
        let mark = line.chars().next().filter(|mark| child.kind == Kind::ThematicBreak && matches!(mark, ':' | '^'));
        let Some(mark) = mark.filter(|_| open.len() < MAXIMUM_OPEN) else {
            open.last_mut().map_or(&mut blocks, |fence| &mut fence.node.children).push(child);
            continue;
        };
        let text = line.trim_start_matches(mark);
        let count = line.len() - text.len();
        let text = text.trim();
        let fits = |fence: &Fence| fence.mark == mark && count >= fence.count && (mark == '^' || text.is_empty());
        let closed = open.iter().position(fits);
        let place = closed.unwrap_or(open.len());
        close_from(place + 1, &mut open, &mut blocks);
        if closed.is_none() {
            let kind = if mark == '^' { Kind::Part("figure") } else { Kind::Container };
            open.push(Fence { mark, count, node: Node::new(kind, child.range) });
        }
        describe(&mut open[place].node, text);
        if closed.is_some() {
            close_from(place, &mut open, &mut blocks);
        }
    }
    close_from(0, &mut open, &mut blocks);
    blocks
}

fn close_from(place: usize, open: &mut Vec<Fence>, blocks: &mut Vec<Node>) {
    while open.len() > place {
        let Some(fence) = open.pop() else { return };
        open.last_mut().map_or(&mut *blocks, |outer| &mut outer.node.children).push(fence.node);
    }
}

/// The text behind a fence is the caption of a figure, the class of a container.
fn describe(node: &mut Node, text: &str) {
    if text.is_empty() {
        return;
    }
    if node.kind == Kind::Part("figure") {
        let paragraph = read_fragment(text).into_iter().find(|block| block.kind == Kind::Paragraph);
        let inlines = paragraph.map(|paragraph| paragraph.children).unwrap_or_default();
        let mut caption = Node::with_children(Kind::Caption, node.range.clone(), inlines);
        caption.fragment = Some(text.to_string());
        node.children.push(caption);
        return;
    }
    let (info, given) = take_attributes(text);
    if let Some(class) = info.split_whitespace().next() {
        node.attributes.add_class(class);
    }
    node.attributes.merge(given);
}

/// Parts the text behind a fence from the attributes in it.
fn take_attributes(info: &str) -> (&str, Attributes) {
    match info.find('{').and_then(|start| Some((start, attributes::parse(info, start, info.len())?.0))) {
        Some((start, given)) => (&info[..start], given),
        None => (info, Attributes::default()),
    }
}

/// Formulas and grid tables stand where the parser saw HTML.
fn complete_html(node: &mut Node) {
    let text = plain_text(&node.children);
    if text.lines().next().is_some_and(|line| line.trim_end() == "$$") {
        let lines: String = text.split_inclusive('\n').skip(1).filter(|line| line.trim() != "$$").collect();
        let mut html = "<div class=\"math\">\n\\[\n".to_string();
        push_text(&mut html, &lines);
        let line_end = if html.ends_with('\n') { "" } else { "\n" };
        *node = Node::html(format!("{html}{line_end}\\]</div>\n"));
    } else if let Some(table) = grid_tables::read(&text) {
        *node = table;
    }
}
