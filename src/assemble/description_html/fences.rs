//! Blocks between fences: code, formulas, containers, figures.

use super::blocks::{Parser, Step};
use super::characters::is_blank;
use super::cursor::Cursor;
use super::tree::{BlockId, Fence, Kind};
use super::{entities, generic_attributes};

/// Opens the fenced block that the line begins, if it does.
pub(super) fn open(parser: &mut Parser, cursor: &Cursor) -> bool {
    let mark = cursor.current();
    let least = match mark {
        '`' | '~' | ':' => 3,
        '$' => 2,
        _ => return false,
    };
    let line = cursor.rest();
    let count = line.chars().take_while(|c| *c == mark).count();
    let info = line[count..].trim_matches(is_blank);
    if count < least || mark == '`' && info.contains('`') || mark == '$' && (count > 2 || !info.is_empty()) {
        return false;
    }
    let mut text: Vec<char> = info.chars().collect();
    let mut attributes = None;
    if let Some(start) = text.iter().position(|c| *c == '{')
        && let Some((found, _)) = generic_attributes::parse(&text, start)
    {
        text.truncate(start);
        attributes = Some(found);
    }
    let info: String = text.into_iter().collect();
    let word = entities::unescape(info.split_whitespace().next().unwrap_or_default());
    let fence = Fence { mark, count, indent: cursor.indent(), info: word };
    let kind = match mark {
        ':' => Kind::Container(fence.clone()),
        '$' => Kind::Formula(fence.clone()),
        _ => Kind::FencedCode(fence.clone()),
    };
    let id = parser.open_block(kind, cursor.column());
    let block = parser.blocks.tree.block_mut(id);
    match mark {
        '$' => block.attributes.add_class("math"),
        ':' if !fence.info.is_empty() => block.attributes.add_class(&fence.info),
        '`' | '~' if !fence.info.is_empty() => block.attributes.add_class(&format!("language-{}", fence.info)),
        _ => {}
    }
    if let Some(attributes) = attributes {
        block.attributes.merge(attributes);
    }
    true
}

/// Ends the block at its closing fence, else takes the line, or in a container lets its blocks have it.
pub(super) fn try_continue(parser: &mut Parser, id: BlockId, fence: &Fence, cursor: &mut Cursor) -> Step {
    let line = cursor.rest();
    let count = line.chars().take_while(|c| *c == fence.mark).count();
    if count >= fence.count && !cursor.is_code_indent() && line[count..].trim_matches(is_blank).is_empty() {
        return Step::TakenAndClosed;
    }
    cursor.go_to_column(cursor.column_before_indent());
    if fence.mark == ':' {
        return Step::Continue;
    }
    for _ in 0..fence.indent {
        if is_blank(cursor.current()) {
            cursor.advance_column();
        }
    }
    parser.blocks.tree.block_mut(id).lines.push(cursor.rest_with_tab());
    Step::Taken
}

/// Opens a figure; text behind its fence is a caption.
pub(super) fn open_figure(parser: &mut Parser, line: &str, column: usize) {
    let text = line.trim_start_matches('^');
    let id = parser.open_block(Kind::Figure(line.len() - text.len()), column);
    add_caption(parser, id, text);
}

pub(super) fn continue_figure(parser: &mut Parser, id: BlockId, count: usize, cursor: &mut Cursor) -> Step {
    let line = cursor.rest();
    let text = line.trim_start_matches('^');
    if line.len() - text.len() >= count && !cursor.is_code_indent() {
        add_caption(parser, id, text);
        return Step::TakenAndClosed;
    }
    cursor.go_to_column(cursor.column_before_indent());
    Step::Continue
}

fn add_caption(parser: &mut Parser, figure: BlockId, text: &str) {
    let text = text.trim();
    if !text.is_empty() {
        let caption = parser.blocks.tree.add(figure, Kind::Caption);
        parser.blocks.tree.block_mut(caption).lines.push(text.to_string());
    }
}
