//! Which block a line opens, and whether it continues one that is open.

use super::blocks::{Parser, Step};
use super::characters::is_blank;
use super::cursor::Cursor;
use super::tree::{BlockId, Kind};
use super::{fences, generic_attributes, grid_tables, html_blocks, links};

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
    if is_thematic_break(parser, cursor) {
        open_leaf(parser, Kind::ThematicBreak, column, None);
        return Opening::Leaf;
    }
    if open_heading(parser, cursor) || fences::open(parser, cursor) {
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
    if underline_heading(parser, line) { Opening::Leaf } else { Opening::Nothing }
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
        Kind::Footnote(_) => continue_footnote(parser, index, cursor),
        Kind::DefinitionList => Step::Skip,
        Kind::DefinitionItem => continue_definition(parser, index, cursor),
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
            let tree = &parser.blocks.tree;
            let is_inside = matches!(tree.kind(tree.parent(paragraph)), Kind::Quote | Kind::Item { .. });
            is_inside && tree.block(paragraph).column != cursor.column()
        }
        _ => true,
    }
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
            let (label, length) = footnote_label(line)?;
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
        ':' | '~' if !line.starts_with("~~~") => open_definition_item(parser, cursor).then_some(Opening::Container),
        _ => None,
    }
}

/// `[^label]:` at the head of a line, and its length in characters.
fn footnote_label(line: &str) -> Option<(String, usize)> {
    let text: Vec<char> = line.chars().collect();
    let (label, at) = links::parse_label(&text, 0)?;
    (label.starts_with('^') && text.get(at) == Some(&':')).then_some((label, at + 1))
}

/// A paragraph followed by `:   text` becomes the terms that the text defines.
fn open_definition_item(parser: &mut Parser, cursor: &mut Cursor) -> bool {
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

fn continue_definition(parser: &mut Parser, index: usize, cursor: &mut Cursor) -> Step {
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

fn continue_footnote(parser: &mut Parser, index: usize, cursor: &mut Cursor) -> Step {
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

fn open_heading(parser: &mut Parser, cursor: &Cursor) -> bool {
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
fn underline_heading(parser: &mut Parser, line: &str) -> bool {
    let line = line.trim_end_matches(is_blank);
    let mark = if line.starts_with('=') { '=' } else { '-' };
    let Some(paragraph) = parser.open_paragraph() else { return false };
    if line.is_empty() || line.contains(|c| c != mark) || parser.matched + 1 != parser.open.len() {
        return false;
    }
    if !parser.take_definitions(paragraph) {
        return false;
    }
    parser.blocks.tree.block_mut(paragraph).kind = Kind::Heading(if mark == '=' { 1 } else { 2 });
    parser.open.pop();
    parser.add_heading(paragraph);
    true
}
