//! Which block a line opens, and whether it continues one that is open.

use super::blocks::{Parser, Step};
use super::characters::is_blank;
use super::cursor::Cursor;
use super::tree::{BlockId, Kind};
use super::{explanations, fences, grid_tables, headings, html_blocks, links};

/// What the rest of a line opened.
pub(super) enum Opening {
    /// A block that holds blocks; the line goes on inside of it.
    Container,
    /// A block that took the line.
    Leaf,
    Nothing,
}

/// Tries all beginnings of blocks but a paragraph's.
pub(super) fn try_open(parser: &mut Parser, cursor: &mut Cursor) -> Opening {
    if cursor.is_code_indent() {
        return open_indented_code(parser, cursor);
    }
    let column = cursor.column();
    let line = cursor.rest();
    if open_definition(parser, line, cursor) || is_table_row(parser, line) {
        return Opening::Leaf;
    }
    if grid_tables::starts(line) {
        let id = parser.open_block(Kind::Grid, column);
        parser.blocks.tree.block_mut(id).lines.push(line.to_string());
        return Opening::Leaf;
    }
    if let Some(opening) = open_marked_container(parser, cursor) {
        return opening;
    }
    if headings::is_thematic_break(parser, cursor) {
        open_leaf(parser, Kind::ThematicBreak, column, None);
        return Opening::Leaf;
    }
    if headings::open(parser, cursor) || fences::open(parser, cursor) {
        return Opening::Leaf;
    }
    if parser.try_open_item(cursor, None) {
        return Opening::Container;
    }
    if let Some(ends) = html_blocks::ends_of(line, parser.open_paragraph().is_some()) {
        let id = parser.open_block(Kind::Html(ends), column);
        cursor.go_to_column(cursor.column_before_indent());
        parser.blocks.tree.block_mut(id).lines.push(cursor.rest_with_tab());
        if html_blocks::is_end(line, ends) {
            parser.close_from(parser.open.len() - 1);
        }
        return Opening::Leaf;
    }
    if headings::underline(parser, line, column) { Opening::Leaf } else { Opening::Nothing }
}

/// Whether an open block other than a list or an item takes this line.
pub(super) fn try_continue(parser: &mut Parser, index: usize, cursor: &mut Cursor) -> Step {
    let id = parser.open[index];
    match parser.kind_at(index).clone() {
        Kind::Quote => {
            if !cursor.is_code_indent() && cursor.current() == '>' {
                skip_quote_mark(cursor);
                Step::Continue
            } else if cursor.is_at_end() {
                Step::TakenAndClosed
            } else {
                Step::Stop
            }
        }
        Kind::IndentedCode => {
            if !cursor.is_at_end() && !cursor.is_code_indent() {
                return Step::Stop;
            }
            cursor.go_to_column(cursor.column_before_indent() + 4);
            parser.blocks.tree.block_mut(id).lines.push(cursor.rest_with_tab());
            Step::Taken
        }
        Kind::Html(ends) => {
            if ends.is_empty() && cursor.is_at_end() {
                return Step::TakenAndClosed;
            }
            cursor.go_to_column(cursor.column_before_indent());
            parser.blocks.tree.block_mut(id).lines.push(cursor.rest_with_tab());
            if html_blocks::is_end(cursor.rest(), ends) { Step::TakenAndClosed } else { Step::Taken }
        }
        Kind::Grid => {
            if matches!(cursor.current(), '+' | '|') {
                parser.blocks.tree.block_mut(id).lines.push(cursor.rest().to_string());
                return Step::Taken;
            }
            Step::Stop
        }
        Kind::FencedCode(fence) | Kind::Formula(fence) | Kind::Container(fence) => {
            fences::try_continue(parser, id, &fence, cursor)
        }
        Kind::Figure(count) => fences::continue_figure(parser, id, count, cursor),
        Kind::Footer => continue_footer(cursor),
        Kind::Footnote(_) => explanations::continue_footnote(parser, index, cursor),
        Kind::DefinitionList => Step::Skip,
        Kind::DefinitionItem => explanations::continue_item(parser, index, cursor),
        Kind::Document
        | Kind::Alert(_)
        | Kind::List(_)
        | Kind::Item { .. }
        | Kind::BlankLine
        | Kind::Paragraph
        | Kind::Heading(_)
        | Kind::ThematicBreak
        | Kind::Caption
        | Kind::Term
        | Kind::Table(_)
        | Kind::Row { .. }
        | Kind::Cell { .. } => Step::Stop,
    }
}

/// Opens a block and closes it at once.
pub(super) fn open_leaf(parser: &mut Parser, kind: Kind, column: usize, line: Option<String>) -> BlockId {
    let id = parser.open_block(kind, column);
    parser.blocks.tree.block_mut(id).lines.extend(line);
    parser.close_from(parser.open.len() - 1);
    id
}

fn open_indented_code(parser: &mut Parser, cursor: &mut Cursor) -> Opening {
    if parser.open_paragraph().is_some() {
        return Opening::Nothing;
    }
    cursor.go_to_column(cursor.column_before_indent() + 4);
    let id = parser.open_block(Kind::IndentedCode, cursor.column());
    parser.blocks.tree.block_mut(id).lines.push(cursor.rest_with_tab());
    Opening::Leaf
}

/// `*[Label]: text` defines an abbreviation.
fn open_definition(parser: &mut Parser, line: &str, cursor: &Cursor) -> bool {
    if !line.starts_with("*[") {
        return false;
    }
    let text: Vec<char> = line.chars().skip(1).collect();
    let Some((label, at)) = links::parse_label(&text, 0) else { return false };
    if text.get(at) != Some(&':') || cursor.is_code_indent() {
        return false;
    }
    let meaning: String = text[at + 1..].iter().collect();
    parser.close_from(parser.matched);
    parser.blocks.abbreviations.insert(label, meaning.trim().to_string());
    true
}

/// A line of dashes and pipes below a paragraph's line is the rule of a table, not an underline and not a list.
fn is_table_row(parser: &mut Parser, line: &str) -> bool {
    let is_rule =
        line.starts_with('-') && line.contains('|') && line.chars().all(|c| matches!(c, ' ' | '-' | '|' | ':'));
    match parser.open_paragraph() {
        Some(paragraph) if is_rule => {
            parser.blocks.tree.block_mut(paragraph).lines.push(line.to_string());
            true
        }
        _ => false,
    }
}

fn open_marked_container(parser: &mut Parser, cursor: &mut Cursor) -> Option<Opening> {
    if !parser.may_nest() {
        return None;
    }
    let column = cursor.column();
    let line = cursor.rest();
    match cursor.current() {
        '>' => {
            skip_quote_mark(cursor);
            parser.open_block(Kind::Quote, column);
            Some(Opening::Container)
        }
        '[' if parser.matched == 1 => {
            let (label, length) = explanations::footnote_label(line)?;
            cursor.advance_by(length);
            let id = parser.open_block(Kind::Footnote(label.clone()), column);
            parser.add_footnote(&label, id);
            Some(Opening::Container)
        }
        '^' if line.starts_with("^^^") => {
            fences::open_figure(parser, line, column);
            Some(Opening::Leaf)
        }
        '^' if line.starts_with("^^") => {
            skip_footer_mark(cursor);
            parser.open_block(Kind::Footer, column);
            Some(Opening::Container)
        }
        ':' if line.starts_with(":::") => fences::open(parser, cursor).then_some(Opening::Leaf),
        ':' | '~' if !line.starts_with("~~~") => explanations::open_item(parser, cursor).then_some(Opening::Container),
        _ => None,
    }
}

fn continue_footer(cursor: &mut Cursor) -> Step {
    if cursor.is_code_indent() {
        return Step::Stop;
    }
    if cursor.rest().starts_with("^^") {
        skip_footer_mark(cursor);
        return Step::Continue;
    }
    if cursor.is_at_end() { Step::TakenAndClosed } else { Step::Stop }
}

fn skip_footer_mark(cursor: &mut Cursor) {
    cursor.advance_by(2);
    if is_blank(cursor.current()) {
        cursor.advance_column();
    }
}

fn skip_quote_mark(cursor: &mut Cursor) {
    cursor.advance();
    if is_blank(cursor.current()) {
        cursor.advance_column();
    }
}
