//! Text in, inlines out: reads marks from left to right and joins those that belong together.

use std::collections::{BTreeMap, BTreeSet};

use super::emphasis::{self, Mark};
use super::inline::{Inline, MAXIMUM_DEPTH, Target, depth};
use super::links::{self, Definition, Definitions};
use super::tree::{Attributes, BlockId};
use super::{abbreviations, autolinks, entities, generic_attributes, html_tags, spans};

/// What the whole document offers to its texts.
pub(super) struct Context<'a> {
    pub(super) definitions: &'a Definitions,
    pub(super) abbreviations: &'a BTreeMap<String, String>,
    /// Footnotes in the order of their first reference, each with the number of its references.
    pub(super) references: Vec<(BlockId, usize)>,
}

/// A text understood.
#[derive(Debug, Default)]
pub(super) struct Scanned {
    pub(super) inlines: Vec<Inline>,
    /// Attributes for the block that holds the text.
    pub(super) attributes: Attributes,
    /// The text is nothing but attributes, which then belong to the next block.
    pub(super) is_attributes_alone: bool,
    pub(super) has_task: bool,
    /// Places of the pipes and line ends that no link, code or tag contains.
    pub(super) edges: Vec<usize>,
}

/// Something read: finished, or a mark that may still join others.
#[derive(Debug)]
pub(super) enum Piece {
    Done(Inline),
    Mark(Mark),
    Bracket(Bracket),
}

/// An opening bracket, of an image after `!`.
#[derive(Debug)]
pub(super) struct Bracket {
    is_image: bool,
    pub(super) is_active: bool,
    /// Place behind the bracket.
    start: usize,
    edges: usize,
}

impl Bracket {
    /// The bracket as text, when it opens nothing.
    pub(super) fn into_text(self) -> String {
        if self.is_image { "![" } else { "[" }.to_string()
    }
}

pub(super) struct Scanner<'a, 'b> {
    pub(super) text: &'a [char],
    pub(super) at: usize,
    pub(super) pieces: Vec<Piece>,
    context: &'a mut Context<'b>,
    in_list_item: bool,
    buffer: String,
    buffer_start: usize,
    previous_entity: Option<char>,
    missing_ticks: BTreeSet<usize>,
    last_angle: usize,
    result: Scanned,
}

/// Understands a text; `in_list_item` allows for task markers.
pub(super) fn scan(text: &[char], in_list_item: bool, context: &mut Context) -> Scanned {
    let mut scanner = Scanner {
        text,
        at: 0,
        pieces: Vec::new(),
        context,
        in_list_item,
        buffer: String::new(),
        buffer_start: 0,
        previous_entity: None,
        missing_ticks: BTreeSet::new(),
        last_angle: text.iter().rposition(|c| *c == '>').unwrap_or(0),
        result: Scanned::default(),
    };
    while scanner.at < text.len() {
        let entity = scanner.previous_entity;
        if !scanner.read_marked() {
            scanner.push_char(text[scanner.at]);
            scanner.at += 1;
        }
        if scanner.previous_entity == entity {
            scanner.previous_entity = None;
        }
    }
    scanner.flush();
    let pieces = std::mem::take(&mut scanner.pieces);
    scanner.result.inlines = emphasis::join(pieces);
    scanner.result
}

impl Scanner<'_, '_> {
    /// Reads what begins with a mark at the current place; false when the character is plain text.
    fn read_marked(&mut self) -> bool {
        match self.text[self.at] {
            '\\' => self.read_escape(),
            '\n' => self.read_line_end(),
            '|' => {
                self.result.edges.push(self.at);
                false
            }
            '&' => self.read_entity(),
            '<' => self.read_angle(),
            '`' => self.read_code(),
            '!' if self.peek(1) == '[' => self.open_bracket(true),
            '[' => self.read_task() || self.open_bracket(false),
            ']' => self.close_bracket(),
            '$' => self.read_formula(),
            '{' => self.read_attributes(),
            'h' | 'f' | 'm' | 't' | 'w' => self.read_autolink(),
            c => emphasis::rule(c).is_some() && self.read_mark(c),
        }
    }

    fn peek(&self, ahead: usize) -> char {
        self.text.get(self.at + ahead).copied().unwrap_or('\0')
    }

    pub(super) fn previous(&self) -> char {
        if self.at == 0 { '\0' } else { self.text[self.at - 1] }
    }

    fn push_char(&mut self, c: char) {
        if self.buffer.is_empty() {
            self.buffer_start = self.at;
        }
        self.buffer.push(c);
    }

    /// Ends the run of plain text before a mark.
    fn flush(&mut self) {
        if self.buffer.is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.buffer);
        let follows_space = self.buffer_start == 0 || self.text[self.buffer_start - 1].is_whitespace();
        let inlines = abbreviations::mark(text, follows_space, self.context.abbreviations);
        self.pieces.extend(inlines.into_iter().map(Piece::Done));
    }

    fn push(&mut self, inline: Inline, end: usize) -> bool {
        self.flush();
        self.pieces.push(Piece::Done(inline));
        self.at = end;
        true
    }

    fn read_escape(&mut self) -> bool {
        let next = self.peek(1);
        if next == '\n' {
            self.result.edges.push(self.at + 1);
            return self.push(Inline::Break { is_hard: true }, self.at + 2);
        }
        if !next.is_ascii_punctuation() {
            return false;
        }
        self.push_char(next);
        self.at += 2;
        true
    }

    fn read_line_end(&mut self) -> bool {
        let is_hard = self.at >= 2 && self.text[self.at - 1] == ' ' && self.text[self.at - 2] == ' ';
        self.buffer.truncate(self.buffer.trim_end_matches(' ').len());
        self.result.edges.push(self.at);
        self.push(Inline::Break { is_hard }, self.at + 1)
    }

    fn read_entity(&mut self) -> bool {
        let Some((decoded, end)) = entities::parse(self.text, self.at) else { return false };
        self.previous_entity = decoded.chars().last();
        self.push(Inline::Text(decoded), end)
    }

    fn read_angle(&mut self) -> bool {
        if self.at > self.last_angle {
            return false;
        }
        if let Some((address, is_mail, end)) = spans::parse_angle_link(self.text, self.at) {
            return self.push(Inline::AngleLink { address, is_mail, attributes: Attributes::default() }, end);
        }
        let Some(end) = html_tags::parse(self.text, self.at) else { return false };
        let html = self.text[self.at..end].iter().collect();
        self.push(Inline::Html(html), end)
    }

    fn read_code(&mut self) -> bool {
        if self.previous() == '`' && (self.at < 2 || self.text[self.at - 2] != '\\') {
            return false;
        }
        match spans::parse_code(self.text, self.at, &mut self.missing_ticks) {
            Some((text, end)) => self.push(Inline::Code { text, attributes: Attributes::default() }, end),
            None => false,
        }
    }

    fn read_formula(&mut self) -> bool {
        let Some((text, end)) = spans::parse_formula(self.text, self.at) else { return false };
        let mut attributes = Attributes::default();
        attributes.add_class("math");
        self.push(Inline::Formula { text, attributes }, end)
    }

    fn read_task(&mut self) -> bool {
        let mark = self.peek(1);
        if !self.in_list_item || !matches!(mark, ' ' | 'x' | 'X') || self.peek(2) != ']' {
            return false;
        }
        self.result.has_task = true;
        self.push(Inline::TaskMarker { is_done: mark != ' ' }, self.at + 3)
    }

    fn read_autolink(&mut self) -> bool {
        match autolinks::parse(self) {
            Some((link, end)) => self.push(link, end),
            None => false,
        }
    }

    /// Attributes belong to the code, link or emphasis before them, behind plain text to the block.
    fn read_attributes(&mut self) -> bool {
        let Some((attributes, end)) = generic_attributes::parse(self.text, self.at) else { return false };
        self.flush();
        match self.pieces.last_mut() {
            None => {
                self.result.is_attributes_alone = self.text[end..].iter().all(|c| c.is_whitespace());
                self.result.attributes.merge(attributes);
            }
            Some(Piece::Done(Inline::Text(_))) => self.result.attributes.merge(attributes),
            Some(Piece::Mark(mark)) => mark.attributes.merge(attributes),
            Some(Piece::Done(
                Inline::Code { attributes: known, .. }
                | Inline::Link { attributes: known, .. }
                | Inline::AngleLink { attributes: known, .. }
                | Inline::Formula { attributes: known, .. },
            )) => known.merge(attributes),
            Some(Piece::Done(_) | Piece::Bracket(_)) => {}
        }
        self.at = end;
        true
    }

    fn read_mark(&mut self, c: char) -> bool {
        let previous = self.previous_entity.unwrap_or_else(|| self.previous());
        if previous == c && self.previous_entity.is_none() && (self.at < 2 || self.text[self.at - 2] != '\\') {
            return false;
        }
        let count = self.text[self.at..].iter().take_while(|other| **other == c).count();
        let end = self.at + count;
        let next = match entities::parse(self.text, end) {
            Some((decoded, _)) => decoded.chars().next().unwrap_or('\0'),
            None => self.text.get(end).copied().unwrap_or('\0'),
        };
        let Some(mark) = emphasis::mark(c, count, previous, next) else { return false };
        self.flush();
        self.pieces.push(Piece::Mark(mark));
        self.at = end;
        true
    }

    fn open_bracket(&mut self, is_image: bool) -> bool {
        self.flush();
        self.at += if is_image { 2 } else { 1 };
        let edges = self.result.edges.len();
        self.pieces.push(Piece::Bracket(Bracket { is_image, is_active: true, start: self.at, edges }));
        true
    }

    fn close_bracket(&mut self) -> bool {
        let Some(place) = self.pieces.iter().rposition(|piece| matches!(piece, Piece::Bracket(_))) else {
            return false;
        };
        let Piece::Bracket(bracket) = &self.pieces[place] else { return false };
        let (is_image, start, edges) = (bracket.is_image, bracket.start, bracket.edges);
        let found = if bracket.is_active { self.find_target(start) } else { None };
        let Some((definition, end)) = found else {
            self.pieces[place] = Piece::Done(Inline::Text(if is_image { "![" } else { "[" }.to_string()));
            return false;
        };
        self.flush();
        let children = emphasis::join(self.pieces.split_off(place + 1));
        if depth(&children) >= MAXIMUM_DEPTH {
            self.pieces.extend(children.into_iter().map(Piece::Done));
            self.pieces[place] = Piece::Done(Inline::Text(if is_image { "![" } else { "[" }.to_string()));
            return false;
        }
        self.pieces.pop();
        let (target, title) = match definition {
            Definition::Footnote(footnote) => {
                let reference = self.refer(footnote);
                self.result.edges.truncate(edges);
                return self.push(reference, end);
            }
            Definition::Link { url, title } => (Target::Url(url), title),
            Definition::Heading(heading) => (Target::Heading(heading), String::new()),
        };
        self.result.edges.truncate(edges);
        self.pieces.push(Piece::Done(Inline::Link {
            target,
            title,
            is_image,
            children,
            attributes: Attributes::default(),
        }));
        self.at = end;
        if !is_image {
            self.deactivate_brackets();
        }
        true
    }

    /// Links hold no links: brackets before one can only open images any more.
    fn deactivate_brackets(&mut self) {
        for piece in self.pieces.iter_mut().rev() {
            if let Piece::Bracket(bracket) = piece
                && !bracket.is_image
            {
                if !bracket.is_active {
                    return;
                }
                bracket.is_active = false;
            }
        }
    }

    /// What the bracket that closes here stands for, by the address or the label behind it, or by its own text.
    fn find_target(&self, start: usize) -> Option<(Definition, usize)> {
        let behind = self.at + 1;
        if let Some((url, title, end)) = links::parse_inline_target(self.text, behind) {
            return Some((Definition::Link { url, title }, end));
        }
        let is_collapsed = self.text.get(behind) == Some(&'[') && self.text.get(behind + 1) == Some(&']');
        if !is_collapsed && let Some((label, end)) = links::parse_label(self.text, behind) {
            return Some((self.context.definitions.get(&label)?.clone(), end));
        }
        let (label, end) = links::parse_label(self.text, start - 1)?;
        if end != behind {
            return None;
        }
        let definition = self.context.definitions.get(&label)?.clone();
        Some((definition, if is_collapsed { behind + 2 } else { behind }))
    }

    fn refer(&mut self, footnote: BlockId) -> Inline {
        let references = &mut self.context.references;
        let place = references.iter().position(|(known, _)| *known == footnote).unwrap_or_else(|| {
            references.push((footnote, 0));
            references.len() - 1
        });
        references[place].1 += 1;
        Inline::FootnoteReference { order: place + 1, occurrence: references[place].1 }
    }
}
