//! Definition lists and footnotes: blocks that explain words of the text.

use super::blocks::{Parser, Step};
use super::cursor::Cursor;
use super::links;
use super::tree::Kind;

/// `[^label]:` at the head of a line, and its length in characters.
pub(super) fn footnote_label(line: &str) -> Option<(String, usize)> {
    let text: Vec<char> = line.chars().collect();
    let (label, at) = links::parse_label(&text, 0)?;
    (label.starts_with('^') && text.get(at) == Some(&':')).then_some((label, at + 1))
}

/// A paragraph followed by `:   text` becomes the terms that the text defines.
pub(super) fn open_item(parser: &mut Parser, cursor: &mut Cursor) -> bool {
    let Some(paragraph) = parser.deepest_container_child() else { return false };
    if !matches!(parser.blocks.tree.kind(paragraph), Kind::Paragraph) {
        return false;
    }
    let saved = cursor.clone();
    if !skip_definition_mark(cursor) {
        *cursor = saved;
        return false;
    }
    let container = parser.blocks.tree.parent(paragraph);
    if let Some(place) = parser.open.iter().position(|id| *id == container) {
        parser.matched = parser.matched.max(place + 1);
    }
    parser.close_from(parser.matched);
    let terms = parser.blocks.tree.block(paragraph).lines.clone();
    parser.blocks.tree.detach(paragraph);
    let previous = parser.blocks.tree.last_child(container);
    match previous.filter(|id| matches!(parser.blocks.tree.kind(*id), Kind::DefinitionList)) {
        Some(list) => {
            parser.open.push(list);
            parser.matched = parser.open.len();
        }
        None => {
            parser.open_block(Kind::DefinitionList, saved.column());
        }
    }
    let item = parser.open_block(Kind::DefinitionItem, saved.column());
    for line in terms {
        let term = parser.blocks.tree.add(item, Kind::Term);
        parser.blocks.tree.block_mut(term).lines.push(line.trim().to_string());
    }
    true
}

/// The mark and its blanks fill four columns; what is beyond them is content.
fn skip_definition_mark(cursor: &mut Cursor) -> bool {
    let column = cursor.column();
    cursor.advance();
    cursor.parse_indent();
    if cursor.column() < column + 4 {
        return false;
    }
    if cursor.column() > column + 4 {
        cursor.go_to_column(column + 4);
    }
    true
}

pub(super) fn continue_item(parser: &mut Parser, index: usize, cursor: &mut Cursor) -> Step {
    let id = parser.open[index];
    if cursor.is_code_indent() {
        cursor.go_to_column(cursor.column_before_indent() + 4);
        return Step::Continue;
    }
    let last = parser.blocks.tree.last_child(id);
    let follows = |kind: &dyn Fn(&Kind) -> bool| last.is_some_and(|last| kind(parser.blocks.tree.kind(last)));
    let follows_blank = follows(&|kind| matches!(kind, Kind::BlankLine));
    let follows_paragraph = follows(&|kind| matches!(kind, Kind::Paragraph));
    if cursor.is_at_end() {
        if follows(&|kind| kind.keeps_blank_lines()) {
            return Step::Continue;
        }
        parser.close_from(index + 1);
        if !follows_blank {
            parser.blocks.tree.add(id, Kind::BlankLine);
        }
        return Step::Taken;
    }
    if matches!(cursor.current(), ':' | '~') {
        let saved = cursor.clone();
        if skip_definition_mark(cursor) {
            parser.close_from(index);
            parser.matched = index;
            parser.open_block(Kind::DefinitionItem, saved.column());
            return Step::Opened;
        }
        *cursor = saved;
        return Step::Stop;
    }
    if !follows_blank && follows_paragraph { Step::Continue } else { Step::Stop }
}

pub(super) fn continue_footnote(parser: &mut Parser, index: usize, cursor: &mut Cursor) -> Step {
    let id = parser.open[index];
    if !parser.blocks.tree.kind(parser.deepest()).keeps_blank_lines() {
        if cursor.is_at_end() {
            parser.close_from(index + 1);
            parser.blocks.tree.block_mut(id).blank_lines += 1;
            return Step::Taken;
        }
        let follows_blank = parser.blocks.tree.block(id).blank_lines > 0;
        if cursor.column() == 0 && (follows_blank || footnote_label(cursor.rest()).is_some()) {
            return Step::Stop;
        }
    }
    parser.blocks.tree.block_mut(id).blank_lines = 0;
    if cursor.is_code_indent() {
        cursor.go_to_column(cursor.column_before_indent() + 4);
    }
    Step::Continue
}
