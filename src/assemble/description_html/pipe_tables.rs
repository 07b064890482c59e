//! Paragraphs whose lines are cells between `|`, with a rule of dashes as second line.

use super::node::{Kind, Node};

/// Makes a table of a block if it is one; lines without a pipe before it stay a paragraph.
pub(super) fn convert(block: Node, source: &str) -> Vec<Node> {
    let table = if block.kind == Kind::Paragraph { table(&block, source) } else { None };
    table.unwrap_or_else(|| vec![block])
}

fn table(paragraph: &Node, source: &str) -> Option<Vec<Node>> {
    if !source[paragraph.range.clone()].contains('|') {
        return None;
    }
    let lines: Vec<&[Node]> = paragraph.children.split(|child| child.kind.is_break()).collect();
    let text_of = |line: &[Node]| Some(&source[line.first()?.range.start..line.last()?.range.end]);
    let first = lines.iter().position(|line| text_of(line).is_some_and(|text| text.contains('|')))?;
    let rule = text_of(lines.get(first + 1)?).filter(|rule| rule.contains('|'))?;
    let cells = rule.trim().trim_start_matches('|').trim_end_matches('|').split('|');
    let styles: Vec<&str> = cells.map(parse_rule_cell).collect::<Option<_>>()?;
    let rows = lines[first..].iter().map(|line| cells_of(line, source));
    let mut rows: Vec<Vec<Vec<Node>>> = rows.collect::<Option<_>>()?;
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let mut blocks = Vec::new();
    if first > 0 {
        let count = lines[..first].iter().map(|line| line.len() + 1).sum::<usize>() - 1;
        let children = paragraph.children[..count].to_vec();
        blocks.push(Node::with_children(Kind::Paragraph, paragraph.range.clone(), children));
    }
    rows.remove(1);
    let cell = |inlines: Vec<Node>| {
        let mut cell = Node::new(Kind::Cell("td"), 0..0);
        for inline in inlines {
            cell.push(inline);
        }
        cell
    };
    let rows = rows.into_iter().map(|mut row| {
        row.resize_with(width, Vec::new);
        row.into_iter().map(cell).collect()
    });
    blocks.push(build(Vec::new(), &styles, 1, rows.collect()));
    Some(blocks)
}

/// A table of rows, the first of which are its head.
pub(super) fn build(columns: Vec<Node>, styles: &[&str], heads: usize, rows: Vec<Vec<Node>>) -> Node {
    let mut table = Node::with_children(Kind::Part("table"), 0..0, columns);
    for (place, mut cells) in rows.into_iter().enumerate() {
        if place == 0 || place == heads {
            table.children.push(Node::new(Kind::Part(if place < heads { "thead" } else { "tbody" }), 0..0));
        }
        for (cell, style) in cells.iter_mut().zip(styles).filter(|(_, style)| !style.is_empty()) {
            cell.attributes.add_property("style", *style);
        }
        for cell in &mut cells {
            cell.kind = Kind::Cell(if place < heads { "th" } else { "td" });
        }
        if let Some(section) = table.children.last_mut() {
            section.children.push(Node::with_children(Kind::Part("tr"), 0..0, cells));
        }
    }
    table
}

/// The cells of a line, cut at pipes that no link, code or tag contains; none if there is no such pipe.
fn cells_of(line: &[Node], source: &str) -> Option<Vec<Vec<Node>>> {
    let mut cells: Vec<Vec<Node>> = vec![Vec::new()];
    for node in line {
        let Kind::Text(text) = &node.kind else {
            cells.last_mut()?.push(node.clone());
            continue;
        };
        let mut start = 0;
        let is_plain = |at: &usize| node.is_plain_text() && *at >= node.plain_start(source);
        let pipes = text.match_indices('|').map(|(at, _)| at).filter(is_plain);
        for end in pipes.chain([text.len()]) {
            let part = text[start..end].to_string();
            let range = node.range.start + start..node.range.start + end;
            if start > 0 {
                cells.push(Vec::new());
            }
            cells.last_mut()?.push(Node::new(Kind::Text(part), range));
            start = end + 1;
        }
    }
    if cells.len() < 2 {
        return None;
    }
    cells.iter_mut().for_each(trim);
    if cells.first().is_some_and(Vec::is_empty) {
        cells.remove(0);
    }
    if cells.last().is_some_and(Vec::is_empty) {
        cells.pop();
    }
    Some(cells)
}

fn trim(cell: &mut Vec<Node>) {
    if let Some(Node { kind: Kind::Text(text), range, .. }) = cell.first_mut() {
        *text = text.trim_start().to_string();
        range.start = range.end - text.len().min(range.len());
    }
    if let Some(Node { kind: Kind::Text(text), range, .. }) = cell.last_mut() {
        text.truncate(text.trim_end().len());
        range.end = range.start + text.len();
    }
    cell.retain(|node| !matches!(&node.kind, Kind::Text(text) if text.is_empty()));
}

/// Reads `---`, `:--`, `:-:` or `--:` between blanks.
pub(super) fn parse_rule_cell(cell: &str) -> Option<&'static str> {
    let cell = cell.trim();
    let dashes = cell.trim_start_matches(':').trim_end_matches(':').trim();
    let (left, right) = (cell.starts_with(':'), cell.ends_with(':'));
    let is_rule = !dashes.is_empty() && dashes.chars().all(|c| matches!(c, '-' | '='));
    is_rule.then_some(match (left, right) {
        (true, true) => "text-align: center;",
        (true, false) => "text-align: left;",
        (false, true) => "text-align: right;",
        (false, false) => "",
    })
}
