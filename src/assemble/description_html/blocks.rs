//! Lines in, tree of blocks out: keeps the stack of open blocks, which each line continues, closes or adds to.

use std::collections::BTreeMap;

use super::cursor::Cursor;
use super::links::{self, Definition, Definitions};
use super::lists;
use super::tree::{BlockId, Kind, ROOT, Tree};
use super::{grid_tables, headings, leaves};

/// How deeply blocks may be nested; deeper marks stay text, so that no input can exhaust the stack.
const MAXIMUM_DEPTH: usize = 100;

/// The blocks of a text, and what it defines for its inlines.
#[derive(Debug)]
pub(super) struct Blocks {
    pub(super) tree: Tree,
    pub(super) definitions: Definitions,
    pub(super) abbreviations: BTreeMap<String, String>,
    pub(super) footnotes: Vec<BlockId>,
    /// Headings and their texts, which are labels too.
    pub(super) headings: Vec<(String, BlockId)>,
}

/// Reads the block structure of a text.
pub(super) fn parse(text: &str) -> Blocks {
    let blocks = Blocks {
        tree: Tree::new(),
        definitions: Definitions::default(),
        abbreviations: BTreeMap::new(),
        footnotes: Vec::new(),
        headings: Vec::new(),
    };
    let mut parser = Parser { blocks, open: vec![ROOT], matched: 1 };
    for line in lines(text) {
        parser.read_line(line);
    }
    parser.close_from(1);
    parser.blocks
}

fn lines(text: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text;
    while let Some(end) = rest.find(['\n', '\r']) {
        lines.push(&rest[..end]);
        let length = if rest[end..].starts_with("\r\n") { 2 } else { 1 };
        rest = &rest[end + length..];
    }
    if !rest.is_empty() {
        lines.push(rest);
    }
    lines
}

/// What a line means to an open block.
pub(super) enum Step {
    /// The block goes on, the rest of the line belongs inside of it.
    Continue,
    /// The block goes on if the next one does.
    Skip,
    /// New blocks took the place of this one.
    Opened,
    /// The block ends before this line.
    Stop,
    /// The line is used up.
    Taken,
    /// The line is used up and ends the block.
    TakenAndClosed,
}

pub(super) struct Parser {
    pub(super) blocks: Blocks,
    /// From the document to the deepest open block.
    pub(super) open: Vec<BlockId>,
    /// How many of the open blocks the current line continues.
    pub(super) matched: usize,
}

impl Parser {
    fn read_line(&mut self, line: &str) {
        let mut cursor = Cursor::new(line);
        if self.continue_blocks(&mut cursor) {
            return;
        }
        loop {
            cursor.parse_indent();
            if cursor.is_at_end() {
                self.close_from(self.matched);
                return;
            }
            match leaves::try_open(self, &mut cursor) {
                leaves::Opening::Container => cursor.restart_indent(),
                leaves::Opening::Leaf => return,
                leaves::Opening::Nothing => break,
            }
        }
        self.add_text(&cursor);
    }

    /// Asks each open block whether it goes on; true when the line is used up.
    fn continue_blocks(&mut self, cursor: &mut Cursor) -> bool {
        self.matched = 1;
        let mut index = 1;
        while index < self.open.len() {
            cursor.parse_indent();
            match self.try_continue(index, cursor) {
                Step::Continue => {
                    cursor.restart_indent();
                    self.matched = index + 1;
                }
                Step::Skip => {}
                Step::Opened => {
                    cursor.restart_indent();
                    self.matched = self.open.len();
                    return false;
                }
                Step::Stop => return false,
                Step::Taken => return true,
                Step::TakenAndClosed => {
                    self.close_from(index);
                    return true;
                }
            }
            index += 1;
        }
        false
    }

    fn try_continue(&mut self, index: usize, cursor: &mut Cursor) -> Step {
        match self.kind_at(index) {
            Kind::List(_)
                if matches!(self.open.get(index + 1).map(|id| self.blocks.tree.kind(*id)), Some(Kind::Item { .. })) =>
            {
                Step::Skip
            }
            Kind::List(_) => {
                if !headings::is_thematic_break(self, cursor) && self.try_open_item(cursor, Some(index)) {
                    Step::Opened
                } else {
                    Step::Stop
                }
            }
            Kind::Item { width } => {
                let width = *width;
                self.continue_item(index, width, cursor)
            }
            _ => leaves::try_continue(self, index, cursor),
        }
    }

    fn continue_item(&mut self, index: usize, width: isize, cursor: &mut Cursor) -> Step {
        let ends_in_fence = self
            .deepest_container_child()
            .is_some_and(|last| matches!(self.blocks.tree.kind(last), Kind::FencedCode(_)));
        if !ends_in_fence && headings::is_thematic_break(self, cursor) {
            return Step::Stop;
        }
        let list = self.open[index - 1];
        if cursor.is_at_end() {
            if !self.blocks.tree.kind(self.deepest()).keeps_blank_lines() {
                if !matches!(self.open.get(index + 1).map(|id| self.blocks.tree.kind(*id)), Some(Kind::List(_))) {
                    self.blocks.tree.add(self.open[index], Kind::BlankLine);
                }
                self.blocks.tree.block_mut(list).blank_lines += 1;
            }
            if self.blocks.tree.block(list).blank_lines == 1 && width < 0 {
                self.blocks.tree.block_mut(list).blank_lines = 0;
                self.close_from(index);
                self.matched = index;
                return Step::Taken;
            }
            return Step::Continue;
        }
        self.blocks.tree.block_mut(list).blank_lines = 0;
        let width = width.unsigned_abs();
        if cursor.indent() >= width {
            if cursor.indent() > width && cursor.is_code_indent() {
                cursor.go_to_column(cursor.column_before_indent() + width);
            }
            return Step::Continue;
        }
        if self.try_open_item(cursor, Some(index)) { Step::Opened } else { Step::Stop }
    }

    /// Opens a list item at the cursor. `place` is the open item or list that the line belongs to but does not continue:
    /// the new item joins that list or, with another marker, ends it.
    pub(super) fn try_open_item(&mut self, cursor: &mut Cursor, place: Option<usize>) -> bool {
        let item = place.filter(|index| matches!(self.kind_at(*index), Kind::Item { .. }));
        let list = place.map(|index| if item.is_some() { index - 1 } else { index });
        let list_kind = list.and_then(|index| match self.kind_at(index) {
            Kind::List(list) => Some(list.clone()),
            _ => None,
        });
        if cursor.is_code_indent() {
            let Some(item) = item else { return false };
            let child = self.blocks.tree.last_child(self.open[item]);
            let follows_blank = child.is_some_and(|child| matches!(self.blocks.tree.kind(child), Kind::BlankLine));
            if follows_blank || list_kind.as_ref().is_none_or(|list| list.delimiter.is_none()) {
                return false;
            }
        }
        if self.open.len() >= MAXIMUM_DEPTH {
            return false;
        }
        let saved = cursor.clone();
        let Some(marker) = lists::parse_marker(cursor, list_kind.as_ref().map(|list| list.bullet)) else {
            *cursor = saved;
            return false;
        };
        if place.is_none()
            && let Some(last) = self.deepest_container_child()
            && matches!(self.blocks.tree.kind(last), Kind::Paragraph)
            && (marker.is_empty || self.deepest() == last && marker.list.bullet == '1' && marker.list.start != "1")
        {
            *cursor = saved;
            return false;
        }
        let joins =
            list_kind.is_some_and(|list| list.bullet == marker.list.bullet && list.delimiter == marker.list.delimiter);
        match (item, list) {
            (_, Some(list)) if !joins => self.close_from(list),
            (Some(item), _) => self.close_from(item),
            (None, Some(_)) => {}
            (None, None) => self.close_from(self.matched),
        }
        if !joins {
            self.push(Kind::List(marker.list), saved.column());
        }
        self.push(Kind::Item { width: marker.width }, saved.column());
        true
    }

    fn add_text(&mut self, cursor: &Cursor) {
        if !matches!(self.blocks.tree.kind(self.deepest()), Kind::Paragraph) {
            self.open_block(Kind::Paragraph, cursor.column());
        }
        let paragraph = self.deepest();
        self.blocks.tree.block_mut(paragraph).lines.push(cursor.rest().to_string());
    }

    /// Closes what the line does not continue and adds a block to what is left.
    pub(super) fn open_block(&mut self, kind: Kind, column: usize) -> BlockId {
        self.close_from(self.matched);
        self.push(kind, column)
    }

    fn push(&mut self, kind: Kind, column: usize) -> BlockId {
        let id = self.blocks.tree.add(self.deepest(), kind);
        self.blocks.tree.block_mut(id).column = column;
        self.open.push(id);
        self.matched = self.open.len();
        id
    }

    /// Whether another container may be opened here.
    pub(super) fn may_nest(&self) -> bool {
        self.matched < MAXIMUM_DEPTH
    }

    pub(super) fn kind_at(&self, index: usize) -> &Kind {
        self.blocks.tree.kind(self.open[index])
    }

    pub(super) fn deepest(&self) -> BlockId {
        self.open.last().copied().unwrap_or(ROOT)
    }

    /// The paragraph that a line of text would continue.
    pub(super) fn open_paragraph(&self) -> Option<BlockId> {
        Some(self.deepest()).filter(|id| matches!(self.blocks.tree.kind(*id), Kind::Paragraph))
    }

    /// The last block inside of the deepest open container, be it open or closed.
    pub(super) fn deepest_container_child(&self) -> Option<BlockId> {
        let container = self.open.iter().rev().find(|id| self.blocks.tree.kind(**id).is_container())?;
        self.blocks.tree.last_child(*container)
    }

    pub(super) fn close_from(&mut self, index: usize) {
        while self.open.len() > index.max(1) {
            if let Some(id) = self.open.pop() {
                self.close(id);
            }
        }
        self.matched = self.matched.min(self.open.len());
    }

    fn close(&mut self, id: BlockId) {
        match self.blocks.tree.kind(id) {
            Kind::Paragraph => self.close_paragraph(id),
            Kind::List(_) => lists::settle(&mut self.blocks.tree, id),
            Kind::Grid => grid_tables::build(&mut self.blocks, id),
            Kind::IndentedCode => {
                let lines = &mut self.blocks.tree.block_mut(id).lines;
                while lines.last().is_some_and(|line| line.trim_matches([' ', '\t']).is_empty()) {
                    lines.pop();
                }
            }
            Kind::DefinitionItem => {
                if let Some(last) = self.blocks.tree.last_child(id)
                    && matches!(self.blocks.tree.kind(last), Kind::BlankLine)
                {
                    self.blocks.tree.detach(last);
                }
            }
            _ => {}
        }
    }

    fn close_paragraph(&mut self, id: BlockId) {
        if !self.take_definitions(id) {
            self.blocks.tree.detach(id);
        }
    }

    /// Takes link definitions from the head of a paragraph and trims the rest; false when nothing is left.
    pub(super) fn take_definitions(&mut self, id: BlockId) -> bool {
        let block = self.blocks.tree.block_mut(id);
        if block.lines.first().is_some_and(|line| line.starts_with('[')) {
            let text: Vec<char> = block.lines.join("\n").chars().collect();
            let mut at = 0;
            while let Some((label, definition, next)) = links::parse_definition(&text[at..]) {
                self.blocks.definitions.add(&label, definition);
                at += next;
            }
            let rest: String = text[at..].iter().collect();
            block.lines = if rest.is_empty() { Vec::new() } else { rest.split('\n').map(str::to_string).collect() };
        }
        for line in &mut block.lines {
            *line = line.trim_start_matches(super::characters::is_whitespace).to_string();
        }
        if let Some(last) = block.lines.last_mut() {
            *last = last.trim_end_matches(super::characters::is_whitespace).to_string();
        }
        !block.lines.is_empty()
    }

    pub(super) fn add_heading(&mut self, id: BlockId) {
        let text = self.blocks.tree.block(id).lines.join(" ");
        self.blocks.headings.push((text, id));
    }

    pub(super) fn add_footnote(&mut self, label: &str, id: BlockId) {
        self.blocks.footnotes.push(id);
        self.blocks.definitions.add(label, Definition::Footnote(id));
    }
}
