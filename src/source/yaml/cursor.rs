//! A place in YAML text, with what YAML calls blanks and line breaks there.

use crate::diagnostics::Span;

/// A place in a text; line and column decide what belongs to what.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'t> {
    pub(super) text: &'t str,
    /// Offset of the next byte.
    pub(super) at: usize,
    /// Line, from 0.
    pub(super) line: usize,
    /// Characters before this one in its line.
    pub(super) column: usize,
}

impl<'t> Cursor<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0, line: 0, column: 0 }
    }

    /// The byte so many bytes ahead; 0 behind the end.
    pub(super) fn byte(&self, ahead: usize) -> u8 {
        self.text.as_bytes().get(self.at + ahead).copied().unwrap_or(0)
    }

    pub(super) fn is_end(&self) -> bool {
        self.at >= self.text.len()
    }

    pub(super) fn is_blank(&self, ahead: usize) -> bool {
        matches!(self.byte(ahead), b' ' | b'\t')
    }

    pub(super) fn is_break(&self, ahead: usize) -> bool {
        self.break_length(ahead) > 0
    }

    /// Whether a blank, a line break or the end stands there: what may end a word.
    pub(super) fn is_gap(&self, ahead: usize) -> bool {
        self.is_blank(ahead) || self.at + ahead >= self.text.len() || self.is_break(ahead)
    }

    /// The bytes of the line break that stands there, 0 if none does. U+0085 is one, and so are U+2028 and U+2029
    /// where a gap follows; elsewhere these two are ordinary characters, as in YAML 1.2, because V3 could only lose
    /// the text behind them (fixture `Adatum Yaml Syntax Faults`, rules 30 and 31).
    pub(super) fn break_length(&self, ahead: usize) -> usize {
        match self.byte(ahead) {
            b'\n' => 1,
            b'\r' => 1 + usize::from(self.byte(ahead + 1) == b'\n'),
            0xC2 if self.byte(ahead + 1) == 0x85 => 2,
            0xE2 if self.byte(ahead + 1) == 0x80 && matches!(self.byte(ahead + 2), 0xA8 | 0xA9) => {
                let behind = self.byte(ahead + 3);
                if matches!(behind, b' ' | b'\t' | b'\n' | b'\r' | 0) { 3 } else { 0 }
            }
            _ => 0,
        }
    }

    /// Whether `---` or `...` stands at the beginning of this line.
    pub(super) fn is_document_indicator(&self) -> bool {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        self.column == 0 && (rest.starts_with(b"---") || rest.starts_with(b"...")) && self.is_gap(3)
    }

    /// Whether nothing but blanks, or a comment behind them, stands between here and the end of the line.
    pub(super) fn is_rest_of_line_void(&self) -> bool {
        let blanks = self.text.as_bytes()[self.at..].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        self.byte(blanks) == b'#' || self.at + blanks >= self.text.len() || self.is_break(blanks)
    }

    /// The character here, as a span.
    pub(super) fn span(&self) -> Span {
        Span::new(self.at, self.at + self.text[self.at..].chars().next().map_or(0, char::len_utf8))
    }

    /// From `start` to here.
    pub(super) fn span_from(&self, start: usize) -> Span {
        Span::new(start, self.at)
    }

    /// Goes behind the character here, which is no line break.
    pub(super) fn skip(&mut self) {
        self.at += match self.byte(0) {
            0..0x80 => 1,
            0x80..0xE0 => 2,
            0xE0..0xF0 => 3,
            0xF0.. => 4,
        };
        self.column += 1;
    }

    /// Goes behind characters of a word that `is_ordinary` knows by their first byte: no blanks, and no line breaks.
    pub(super) fn skip_word(&mut self, is_ordinary: impl Fn(u8) -> bool) {
        loop {
            let rest = &self.text.as_bytes()[self.at..];
            let length = rest.iter().position(|&byte| !is_ordinary(byte) || may_be_gap(byte)).unwrap_or(rest.len());
            self.column += rest[..length].iter().filter(|&&byte| !is_continuation(byte)).count();
            self.at += length;
            let byte = self.byte(0);
            if !is_ordinary(byte) || self.is_gap(0) {
                return;
            }
            self.skip();
        }
    }

    /// Goes behind blanks.
    pub(super) fn skip_blanks(&mut self) {
        while self.is_blank(0) {
            self.skip();
        }
    }

    /// Goes to the end of the line.
    pub(super) fn skip_to_break(&mut self) {
        loop {
            self.skip_word(|_| true);
            if !self.is_blank(0) {
                return;
            }
            self.skip_blanks();
        }
    }

    /// Goes to the end of the line; the text up to it.
    pub(super) fn take_line(&mut self) -> &'t str {
        let start = self.at;
        self.skip_to_break();
        &self.text[start..self.at]
    }

    /// Goes behind the line break here; what it stands for in text.
    pub(super) fn take_break(&mut self) -> &'t str {
        let (start, length) = (self.at, self.break_length(0));
        self.at += length;
        if length > 0 {
            self.line += 1;
            self.column = 0;
        }
        match length {
            0 => "",
            3 => &self.text[start..self.at],
            _ => "\n",
        }
    }
}

/// Whether a blank or line break may begin with this byte.
fn may_be_gap(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0xC2 | 0xE2)
}

/// Whether this byte continues a character.
fn is_continuation(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}
