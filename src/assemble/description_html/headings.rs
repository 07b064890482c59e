//! Headings with `#` or an underline, and the thematic breaks that are so easily taken for underlines.

use super::blocks::Parser;
use super::characters::is_blank;
use super::cursor::Cursor;
use super::generic_attributes;
use super::leaves::open_leaf;
use super::tree::{BlockId, Kind};

/// `# Heading`; attributes at its end belong to it.
pub(super) fn open(parser: &mut Parser, cursor: &Cursor) -> bool {
    let line = cursor.rest();
    let level = line.chars().take_while(|c| *c == '#').count();
    if !(1..=6).contains(&level) || !line[level..].is_empty() && !line[level..].starts_with(is_blank) {
        return false;
    }
    let mut text: Vec<char> = line[level..].chars().collect();
    let mut attributes = None;
    if let Some(start) = text.iter().position(|c| *c == '{')
        && let Some((found, _)) = generic_attributes::parse(&text, start)
    {
        text.truncate(start);
        attributes = Some(found);
    }
    let text: String = text.into_iter().collect();
    let text = text.trim_matches(is_blank);
    let open = text.trim_end_matches('#');
    let text = if open.is_empty() || open.ends_with(is_blank) { open.trim_end_matches(is_blank) } else { text };
    let id = open_leaf(parser, Kind::Heading(level), cursor.column(), Some(text.to_string()));
    if let Some(attributes) = attributes {
        parser.blocks.tree.block_mut(id).attributes.merge(attributes);
    }
    parser.add_heading(id);
    true
}

/// `===` or `---` below a paragraph makes it a heading, if the line belongs where the paragraph does.
pub(super) fn underline(parser: &mut Parser, line: &str, column: usize) -> bool {
    let line = line.trim_end_matches(is_blank);
    let mark = if line.starts_with('=') { '=' } else { '-' };
    let Some(paragraph) = parser.open_paragraph() else { return false };
    if line.is_empty() || line.contains(|c| c != mark) || parser.matched + 1 != parser.open.len() {
        return false;
    }
    if is_in_quote_or_item(parser, paragraph) && parser.blocks.tree.block(paragraph).column != column {
        return false;
    }
    if !parser.take_definitions(paragraph) {
        return false;
    }
    for line in &mut parser.blocks.tree.block_mut(paragraph).lines {
        *line = line.trim().to_string();
    }
    parser.blocks.tree.block_mut(paragraph).kind = Kind::Heading(if mark == '=' { 1 } else { 2 });
    parser.open.pop();
    parser.add_heading(paragraph);
    true
}

/// Three or more `-`, `*` or `_`. Dashes below a paragraph are its underline, unless the paragraph stands in a quote or
/// a list item and begins in another column.
pub(super) fn is_thematic_break(parser: &Parser, cursor: &Cursor) -> bool {
    let line = cursor.rest();
    let mark = cursor.current();
    if cursor.is_code_indent() || !matches!(mark, '-' | '*' | '_') || line.contains(|c| c != mark && !is_blank(c)) {
        return false;
    }
    if line.chars().filter(|c| *c == mark).count() < 3 {
        return false;
    }
    let is_unbroken = !line.trim_end_matches(is_blank).contains(is_blank);
    match parser.open_paragraph() {
        Some(paragraph) if mark == '-' && is_unbroken => {
            is_in_quote_or_item(parser, paragraph) && parser.blocks.tree.block(paragraph).column != cursor.column()
        }
        _ => true,
    }
}

fn is_in_quote_or_item(parser: &Parser, paragraph: BlockId) -> bool {
    let tree = &parser.blocks.tree;
    matches!(tree.kind(tree.parent(paragraph)), Kind::Quote | Kind::Item { .. })
}
