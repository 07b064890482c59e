//! YAML text becomes tokens: indentation turns into start and end tokens, and a `key:` is recognised at its colon.

use std::collections::VecDeque;

use super::DEEPEST;
use super::cursor::Cursor;
use super::token::{Fault, Token, TokenKind};
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
    /// The last scalar, alias or closed flow collection, for messages.
    pub(super) previous: Option<Token>,
    finished: bool,
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
        }
    }

    /// The next token, which stays.
    pub(super) fn peek(&mut self) -> Result<&Token, Fault> {
        while self.needs_more()? {
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
    fn needs_more(&mut self) -> Result<bool, Fault> {
        if self.tokens.is_empty() {
            return Ok(true);
        }
        if self.finished {
            return Ok(false);
        }
        self.drop_stale_keys()?;
        Ok(self.possible_keys.iter().flatten().any(|key| key.token_number == self.taken))
    }

    fn fetch(&mut self) -> Result<(), Fault> {
        self.skip_to_token()?;
        self.drop_stale_keys()?;
        self.close_blocks(isize::try_from(self.cursor.column).unwrap_or(isize::MAX));
        if self.cursor.is_end() {
            return self.fetch_stream_end();
        }
        if self.cursor.column == 0 && self.cursor.byte(0) == b'%' {
            self.close_blocks(-1);
            self.drop_key()?;
            self.key_allowed = false;
            let directive = self.scan_directive()?;
            self.tokens.extend(directive);
            return Ok(());
        }
        if self.cursor.is_document_indicator() {
            return self.fetch_document_indicator();
        }
        match self.cursor.byte(0) {
            b'[' => self.fetch_flow_start(TokenKind::FlowSequenceStart),
            b'{' => self.fetch_flow_start(TokenKind::FlowMappingStart),
            b']' => self.fetch_flow_end(TokenKind::FlowSequenceEnd),
            b'}' => self.fetch_flow_end(TokenKind::FlowMappingEnd),
            b',' if self.flow_level > 0 => {
                self.drop_key()?;
                self.key_allowed = true;
                self.push_indicator(TokenKind::FlowEntry);
                Ok(())
            }
            b'-' if self.cursor.is_gap(1) => self.fetch_block_entry(),
            b'?' if self.cursor.is_gap(1) => self.fetch_key(),
            b':' if self.is_value_indicator() => self.fetch_value(),
            b'*' => self.fetch_inline(Self::scan_alias),
            b'&' => self.fetch_inline(Self::scan_anchor),
            b'!' => self.fetch_inline(Self::scan_tag),
            b'|' | b'>' if self.flow_level == 0 => {
                self.drop_key()?;
                self.key_allowed = true;
                let token = self.scan_block_scalar()?;
                self.push_content(token);
                Ok(())
            }
            b'\'' => self.fetch_inline(Self::scan_single_quoted),
            b'"' => self.fetch_inline(Self::scan_double_quoted),
            b'@' | b'`' | b'%' | b'|' | b'>' | b',' => Err(self.forbidden_start()),
            _ => self.fetch_inline(Self::scan_plain),
        }
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

    fn fetch_stream_end(&mut self) -> Result<(), Fault> {
        self.close_blocks(-1);
        if self.flow_level == 0 {
            self.drop_key()?;
        }
        self.possible_keys.fill(None);
        self.finished = true;
        let end = self.cursor.at;
        self.tokens.push_back(Token { kind: TokenKind::StreamEnd, span: Span::new(end, end) });
        Ok(())
    }

    fn fetch_document_indicator(&mut self) -> Result<(), Fault> {
        self.close_blocks(-1);
        self.drop_key()?;
        self.key_allowed = false;
        let is_start = self.cursor.byte(0) == b'-';
        let start = self.cursor.at;
        (0..3).for_each(|_| self.cursor.skip());
        let kind = if is_start { TokenKind::DocumentStart } else { TokenKind::DocumentEnd };
        self.tokens.push_back(Token { kind, span: self.cursor.span_from(start) });
        Ok(())
    }

    fn fetch_flow_start(&mut self, kind: TokenKind) -> Result<(), Fault> {
        self.note_possible_key()?;
        if self.flow_level >= DEEPEST {
            return Err(Fault::too_deep(self.cursor.span()));
        }
        self.possible_keys.push(None);
        self.flow_level += 1;
        self.key_allowed = true;
        self.push_indicator(kind);
        Ok(())
    }

    fn fetch_flow_end(&mut self, kind: TokenKind) -> Result<(), Fault> {
        self.drop_key()?;
        if self.flow_level > 0 {
            self.flow_level -= 1;
            self.possible_keys.pop();
        }
        self.key_allowed = false;
        self.push_indicator(kind);
        self.previous = self.tokens.back().cloned();
        Ok(())
    }

    fn fetch_block_entry(&mut self) -> Result<(), Fault> {
        if self.flow_level == 0 {
            if !self.key_allowed {
                return Err(Fault::syntax(
                    self.cursor.span(),
                    "a list cannot begin in the line of its key",
                    "put text that begins with `- ` in quotes, or put each `- ` on a line of its own",
                ));
            }
            self.open_block(self.cursor.column, None, TokenKind::BlockSequenceStart, self.cursor.at);
        }
        self.drop_key()?;
        self.key_allowed = true;
        self.push_indicator(TokenKind::BlockEntry);
        Ok(())
    }

    fn fetch_key(&mut self) -> Result<(), Fault> {
        if self.flow_level == 0 {
            if !self.key_allowed {
                return Err(Fault::syntax(
                    self.cursor.span(),
                    "a `?` alone marks a key, which cannot stand here",
                    "put the value in quotes",
                ));
            }
            self.open_block(self.cursor.column, None, TokenKind::BlockMappingStart, self.cursor.at);
        }
        self.drop_key()?;
        self.key_allowed = self.flow_level == 0;
        self.push_indicator(TokenKind::Key);
        Ok(())
    }

    fn fetch_value(&mut self) -> Result<(), Fault> {
        if let Some(key) = self.possible_keys.last_mut().and_then(Option::take) {
            let token = Token { kind: TokenKind::Key, span: Span::new(key.start, key.start) };
            let position = key.token_number - self.taken;
            self.tokens.insert(position, token);
            self.open_block(key.column, Some(position), TokenKind::BlockMappingStart, key.start);
            self.key_allowed = false;
        } else {
            if self.flow_level == 0 {
                if !self.key_allowed {
                    return Err(self.misplaced_colon());
                }
                self.open_block(self.cursor.column, None, TokenKind::BlockMappingStart, self.cursor.at);
            }
            self.key_allowed = self.flow_level == 0;
        }
        self.push_indicator(TokenKind::Value);
        Ok(())
    }

    /// Fetches what may be the beginning of a key.
    fn fetch_inline(&mut self, scan: fn(&mut Self) -> Result<Token, Fault>) -> Result<(), Fault> {
        self.note_possible_key()?;
        self.key_allowed = false;
        let token = scan(self)?;
        self.push_content(token);
        Ok(())
    }

    fn push_content(&mut self, token: Token) {
        self.previous = Some(Token { kind: token.kind.without_text(), span: token.span });
        self.tokens.push_back(token);
    }

    /// Pushes the one-character token here.
    fn push_indicator(&mut self, kind: TokenKind) {
        let span = self.cursor.span();
        self.cursor.skip();
        self.tokens.push_back(Token { kind, span });
    }

    fn note_possible_key(&mut self) -> Result<(), Fault> {
        if !self.key_allowed {
            return Ok(());
        }
        self.drop_key()?;
        let key = PossibleKey {
            required: self.flow_level == 0 && usize::try_from(self.indent) == Ok(self.cursor.column),
            token_number: self.taken + self.tokens.len(),
            start: self.cursor.at,
            line: self.cursor.line,
            column: self.cursor.column,
        };
        *self.possible_keys.last_mut().expect("one key per flow level, and one outside") = Some(key);
        Ok(())
    }

    /// Gives up the possible key of this flow level.
    fn drop_key(&mut self) -> Result<(), Fault> {
        match self.possible_keys.last_mut().and_then(Option::take) {
            Some(key) if key.required => Err(self.missing_colon(key.start)),
            _ => Ok(()),
        }
    }

    /// Gives up keys that are too long or whose line has ended.
    fn drop_stale_keys(&mut self) -> Result<(), Fault> {
        for index in 0..self.possible_keys.len() {
            let Some(key) = self.possible_keys[index] else { continue };
            if key.line < self.cursor.line || key.column + LONGEST_KEY < self.cursor.column {
                self.possible_keys[index] = None;
                if key.required {
                    return Err(self.missing_colon(key.start));
                }
            }
        }
        Ok(())
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
