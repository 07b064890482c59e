//! YAML text becomes tokens: indentation turns into start and end tokens, and a `key:` is recognised at its colon.

use std::collections::VecDeque;

use super::DEEPEST;
use super::cursor::Cursor;
use super::token::{Fault, Token, TokenKind};
use super::unexpected::missing_colon;
use crate::diagnostics::Span;

/// The longest key that YAML allows without a `?` before it.
pub(super) const LONGEST_KEY: usize = 1024;

pub(super) struct Scanner<'t> {
    pub(super) cursor: Cursor<'t>,
    tokens: VecDeque<Token>,
    /// The number of tokens handed out.
    taken: usize,
    /// The column of the innermost block collection, -1 outside of all.
    pub(super) indent: isize,
    outer_indents: Vec<isize>,
    /// The number of open `[` and `{`.
    pub(super) flow_level: usize,
    /// Whether a key without `?` may begin here.
    pub(super) key_allowed: bool,
    /// For each flow level, where a key may have begun.
    possible_keys: Vec<Option<PossibleKey>>,
    /// Where the last scalar, anchor, alias or tag stands.
    pub(super) previous: Option<Span>,
    finished: bool,
    /// Faults that did not end the scan.
    pub(super) faults: Vec<Fault>,
}

/// Something that becomes a key if a colon follows it.
#[derive(Clone, Copy)]
struct PossibleKey {
    /// Nothing but a key can stand here.
    required: bool,
    token_number: usize,
    start: usize,
    line: usize,
    column: usize,
}

impl<'t> Scanner<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            cursor: Cursor::new(text),
            tokens: VecDeque::new(),
            taken: 0,
            indent: -1,
            outer_indents: Vec::new(),
            flow_level: 0,
            key_allowed: true,
            possible_keys: vec![None],
            previous: None,
            finished: false,
            faults: Vec::new(),
        }
    }

    /// The next token, which stays.
    pub(super) fn peek(&mut self) -> Result<&Token, Fault> {
        while self.needs_more() {
            self.fetch()?;
        }
        Ok(self.tokens.front().expect("at least one token was fetched"))
    }

    /// The next token. Behind the end of the stream, its end again and again.
    pub(super) fn next(&mut self) -> Result<Token, Fault> {
        if self.peek()?.kind == TokenKind::StreamEnd {
            return self.peek().cloned();
        }
        self.taken += 1;
        Ok(self.tokens.pop_front().expect("a token was peeked"))
    }

    /// Whether the first token may still change, because it may turn out to be a key.
    fn needs_more(&mut self) -> bool {
        if self.tokens.is_empty() || self.finished {
            return self.tokens.is_empty();
        }
        self.drop_stale_keys();
        self.possible_keys.iter().flatten().any(|key| key.token_number == self.taken)
    }

    fn fetch(&mut self) -> Result<(), Fault> {
        self.skip_to_token()?;
        self.drop_stale_keys();
        self.close_blocks(isize::try_from(self.cursor.column).unwrap_or(isize::MAX));
        if self.cursor.is_end() {
            self.fetch_stream_end();
            return Ok(());
        }
        if self.cursor.column == 0 && self.cursor.byte(0) == b'%' {
            self.close_blocks(-1);
            self.drop_key();
            self.key_allowed = false;
            let directive = self.scan_directive()?;
            self.tokens.push_back(directive);
            return Ok(());
        }
        if self.cursor.is_document_indicator() {
            self.fetch_document_indicator();
            return Ok(());
        }
        let is_in_flow = self.flow_level > 0;
        match self.cursor.byte(0) {
            b'[' => return self.fetch_flow_start(TokenKind::FlowSequenceStart),
            b'{' => return self.fetch_flow_start(TokenKind::FlowMappingStart),
            b']' if is_in_flow => self.fetch_flow_end(TokenKind::FlowSequenceEnd),
            b'}' if is_in_flow => self.fetch_flow_end(TokenKind::FlowMappingEnd),
            b',' if is_in_flow => {
                self.drop_key();
                self.key_allowed = true;
                self.push_indicator(TokenKind::FlowEntry);
            }
            b'-' if self.cursor.is_gap(1) => self.fetch_block_entry(),
            b'?' if self.cursor.is_gap(1) => self.fetch_key(),
            b':' if self.is_value_indicator() => self.fetch_value(),
            b'*' => return self.fetch_annotation(Self::scan_alias),
            b'&' => return self.fetch_annotation(Self::scan_anchor),
            b'!' => return self.fetch_annotation(Self::scan_tag),
            b'|' | b'>' if !is_in_flow => {
                self.drop_key();
                self.key_allowed = true;
                let token = self.scan_block_scalar();
                self.tokens.push_back(token);
            }
            b'\'' => return self.fetch_quoted(Self::scan_single_quoted),
            b'"' => return self.fetch_quoted(Self::scan_double_quoted),
            b'@' | b'`' | b'%' | b'|' | b'>' | b',' | b']' | b'}' => {
                let fault = self.forbidden_start();
                return self.fetch_plain_in_spite(fault);
            }
            _ => return self.fetch_inline(Self::scan_plain),
        }
        Ok(())
    }

    /// Blanks, comments and line breaks up to the next token. Tabs may not indent.
    fn skip_to_token(&mut self) -> Result<(), Fault> {
        loop {
            while self.cursor.byte(0) == b' ' {
                self.cursor.skip();
            }
            if self.cursor.byte(0) == b'\t' {
                if self.flow_level == 0 && self.key_allowed && !self.cursor.is_rest_of_line_void() {
                    return Err(self.tab_indentation());
                }
                self.cursor.skip_blanks();
                continue;
            }
            if self.cursor.byte(0) == b'#' {
                self.cursor.skip_to_break();
            }
            if !self.cursor.is_break(0) {
                return Ok(());
            }
            self.cursor.take_break();
            if self.flow_level == 0 {
                self.key_allowed = true;
            }
        }
    }

    fn is_value_indicator(&self) -> bool {
        let is_flow_end = matches!(self.cursor.byte(1), b',' | b'[' | b']' | b'{' | b'}');
        self.cursor.is_gap(1) || self.flow_level > 0 && (is_flow_end || !self.key_allowed)
    }

    fn fetch_stream_end(&mut self) {
        self.close_blocks(-1);
        self.possible_keys.fill(None);
        self.finished = true;
        let end = self.cursor.at;
        self.tokens.push_back(Token { kind: TokenKind::StreamEnd, span: Span::new(end, end) });
    }

    fn fetch_document_indicator(&mut self) {
        self.close_blocks(-1);
        self.drop_key();
        self.key_allowed = false;
        let is_start = self.cursor.byte(0) == b'-';
        let start = self.cursor.at;
        (0..3).for_each(|_| self.cursor.skip());
        let kind = if is_start { TokenKind::DocumentStart } else { TokenKind::DocumentEnd };
        self.tokens.push_back(Token { kind, span: self.cursor.span_from(start) });
    }

    fn fetch_flow_start(&mut self, kind: TokenKind) -> Result<(), Fault> {
        self.note_possible_key();
        if self.flow_level >= DEEPEST {
            return Err(Fault::too_deep(self.cursor.span()));
        }
        self.possible_keys.push(None);
        self.flow_level += 1;
        self.key_allowed = true;
        self.push_indicator(kind);
        Ok(())
    }

    fn fetch_flow_end(&mut self, kind: TokenKind) {
        self.drop_key();
        if self.flow_level > 0 {
            self.flow_level -= 1;
            self.possible_keys.pop();
        }
        self.key_allowed = false;
        self.push_indicator(kind);
        let help = "put a value that begins with `{` or `[` in quotes";
        self.skip_text_behind("bracket", "yaml-text-after-bracket", help);
    }

    fn fetch_block_entry(&mut self) {
        if self.flow_level == 0 {
            if !self.key_allowed {
                let span = self.cursor.span();
                return self.skip_line(Fault::syntax(
                    span,
                    "a list cannot begin in the line of its key",
                    "put text that begins with `- ` in quotes, or put each `- ` on a line of its own",
                ));
            }
            self.open_block(self.cursor.column, None, TokenKind::BlockSequenceStart, self.cursor.at);
        }
        self.drop_key();
        self.key_allowed = true;
        self.push_indicator(TokenKind::BlockEntry);
    }

    fn fetch_key(&mut self) {
        if self.flow_level == 0 {
            if !self.key_allowed {
                let span = self.cursor.span();
                return self.skip_line(Fault::syntax(
                    span,
                    "a `?` alone marks a key, which cannot stand here",
                    "put the value in quotes",
                ));
            }
            self.open_block(self.cursor.column, None, TokenKind::BlockMappingStart, self.cursor.at);
        }
        self.drop_key();
        self.key_allowed = self.flow_level == 0;
        self.push_indicator(TokenKind::Key);
    }

    fn fetch_value(&mut self) {
        if let Some(key) = self.possible_key().take() {
            let token = Token { kind: TokenKind::Key, span: Span::new(key.start, key.start) };
            let position = key.token_number - self.taken;
            self.tokens.insert(position, token);
            self.open_block(key.column, Some(position), TokenKind::BlockMappingStart, key.start);
            self.key_allowed = false;
        } else {
            if self.flow_level == 0 {
                if !self.key_allowed {
                    let fault = self.misplaced_colon();
                    return self.skip_line(fault);
                }
                self.open_block(self.cursor.column, None, TokenKind::BlockMappingStart, self.cursor.at);
            }
            self.key_allowed = self.flow_level == 0;
        }
        self.push_indicator(TokenKind::Value);
    }

    /// Fetches what may be the beginning of a key.
    fn fetch_inline(&mut self, scan: fn(&mut Self) -> Result<Token, Fault>) -> Result<(), Fault> {
        self.note_possible_key();
        self.key_allowed = false;
        let token = scan(self)?;
        self.previous = Some(token.span);
        self.tokens.push_back(token);
        Ok(())
    }

    fn fetch_quoted(&mut self, scan: fn(&mut Self) -> Result<Token, Fault>) -> Result<(), Fault> {
        self.fetch_inline(scan)?;
        let help = "put the whole value in quotes; within single quotes write `''` for `'`, within double quotes \
                    `\\\"` for `\"`";
        self.skip_text_behind("quote", "yaml-text-after-quote", help);
        Ok(())
    }

    /// Fetches an alias, anchor or tag, or, with a fault, the text that only looks like one.
    fn fetch_annotation(&mut self, scan: fn(&mut Self) -> Result<Token, Fault>) -> Result<(), Fault> {
        let before = self.cursor;
        let scanned = scan(self);
        let behind = std::mem::replace(&mut self.cursor, before);
        match scanned {
            Ok(token) => {
                self.note_possible_key();
                self.key_allowed = false;
                self.cursor = behind;
                self.previous = Some(token.span);
                self.tokens.push_back(token);
                Ok(())
            }
            Err(fault) => self.fetch_plain_in_spite(fault),
        }
    }

    /// Fetches text that cannot begin as it does.
    fn fetch_plain_in_spite(&mut self, fault: Fault) -> Result<(), Fault> {
        self.faults.push(fault);
        self.fetch_inline(Self::scan_plain)
    }

    /// Pushes the one-character token here.
    fn push_indicator(&mut self, kind: TokenKind) {
        let span = self.cursor.span();
        self.cursor.skip();
        self.tokens.push_back(Token { kind, span });
    }

    fn note_possible_key(&mut self) {
        if !self.key_allowed {
            return;
        }
        self.drop_key();
        let required = self.flow_level == 0 && usize::try_from(self.indent) == Ok(self.cursor.column);
        let token_number = self.taken + self.tokens.len();
        let Cursor { at: start, line, column, .. } = self.cursor;
        *self.possible_key() = Some(PossibleKey { required, token_number, start, line, column });
    }

    /// Gives up the possible key of this flow level.
    fn drop_key(&mut self) {
        if let Some(key) = self.possible_key().take()
            && key.required
        {
            self.faults.push(missing_colon(self.cursor.text, key.start));
        }
    }

    /// Where a key may have begun on this flow level.
    fn possible_key(&mut self) -> &mut Option<PossibleKey> {
        self.possible_keys.last_mut().expect("one for each flow level, and one outside")
    }

    /// Gives up keys that are too long or whose line has ended.
    fn drop_stale_keys(&mut self) {
        let (line, column) = (self.cursor.line, self.cursor.column);
        let is_stale = |key: &mut PossibleKey| key.line < line || key.column + LONGEST_KEY < column;
        for possible_key in &mut self.possible_keys {
            if let Some(key) = possible_key.take_if(is_stale)
                && key.required
            {
                self.faults.push(missing_colon(self.cursor.text, key.start));
            }
        }
    }

    fn open_block(&mut self, column: usize, position: Option<usize>, kind: TokenKind, start: usize) {
        let column = isize::try_from(column).unwrap_or(isize::MAX);
        if self.flow_level > 0 || self.indent >= column {
            return;
        }
        self.outer_indents.push(self.indent);
        self.indent = column;
        let token = Token { kind, span: Span::new(start, start) };
        self.tokens.insert(position.unwrap_or(self.tokens.len()), token);
    }

    /// Ends the block collections that are indented deeper than `column`.
    fn close_blocks(&mut self, column: isize) {
        if self.flow_level > 0 {
            return;
        }
        while self.indent > column {
            let at = self.cursor.at;
            self.tokens.push_back(Token { kind: TokenKind::BlockEnd, span: Span::new(at, at) });
            self.indent = self.outer_indents.pop().unwrap_or(-1);
        }
    }
}
