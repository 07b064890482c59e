//! Scalars that flow over lines: plain ones, and those in quotes. A line break within them is a blank, further ones
//! stay.

use super::scanner::Scanner;
use super::token::{Fault, Style, Token, TokenKind};
use crate::diagnostics::Span;

/// The blanks and line breaks between two words.
struct Gap {
    text: String,
    has_break: bool,
}

impl Scanner<'_> {
    pub(super) fn scan_plain(&mut self) -> Result<Token, Fault> {
        let start = self.cursor.at;
        let mut end = start;
        let mut text = String::new();
        let mut gap = Gap { text: String::new(), has_break: false };
        loop {
            if self.cursor.is_document_indicator() || self.cursor.byte(0) == b'#' {
                break;
            }
            let word = self.cursor.at;
            loop {
                self.cursor.skip_word(|byte| !matches!(byte, b':' | b',' | b'[' | b']' | b'{' | b'}'));
                if self.cursor.is_gap(0) || self.is_end_of_plain() {
                    break;
                }
                self.cursor.skip();
            }
            if self.cursor.at > word {
                text.push_str(&gap.text);
                text.push_str(&self.cursor.text[word..self.cursor.at]);
                end = self.cursor.at;
                gap.has_break = false;
            }
            if !self.cursor.is_blank(0) && !self.cursor.is_break(0) {
                break;
            }
            gap = self.take_gap(true)?;
            if self.flow_level == 0 && !self.is_indented() {
                break;
            }
        }
        self.key_allowed |= gap.has_break;
        Ok(Token { kind: TokenKind::Scalar { text, style: Style::Plain }, span: Span::new(start, end) })
    }

    fn is_end_of_plain(&self) -> bool {
        let is_flow_indicator = |byte| self.flow_level > 0 && matches!(byte, b',' | b'[' | b']' | b'{' | b'}');
        match self.cursor.byte(0) {
            b':' => self.cursor.is_gap(1) || is_flow_indicator(self.cursor.byte(1)),
            byte => is_flow_indicator(byte),
        }
    }

    /// Whether this column is deeper than the block collection around it.
    fn is_indented(&self) -> bool {
        isize::try_from(self.cursor.column).is_ok_and(|column| column > self.indent)
    }

    /// Goes behind blanks and line breaks; what they stand for.
    fn take_gap(&mut self, plain: bool) -> Result<Gap, Fault> {
        let start = self.cursor.at;
        self.cursor.skip_blanks();
        if !self.cursor.is_break(0) {
            return Ok(Gap { text: self.cursor.text[start..self.cursor.at].to_owned(), has_break: false });
        }
        let first = self.cursor.take_break();
        let mut further = String::new();
        loop {
            if self.cursor.is_break(0) {
                further.push_str(self.cursor.take_break());
            } else if self.cursor.is_blank(0) {
                if plain && self.cursor.byte(0) == b'\t' && !self.is_indented() {
                    if !self.cursor.is_rest_of_line_void() {
                        return Err(self.tab_indentation());
                    }
                    self.cursor.skip_blanks();
                } else {
                    self.cursor.skip();
                }
            } else {
                break;
            }
        }
        let text = match (first, further.as_str()) {
            ("\n", "") => " ".to_owned(),
            ("\n", _) => further,
            _ => first.to_owned() + &further,
        };
        Ok(Gap { text, has_break: true })
    }

    pub(super) fn scan_single_quoted(&mut self) -> Result<Token, Fault> {
        let start = self.cursor.at;
        self.cursor.skip();
        let mut text = String::new();
        loop {
            self.check_quoted_goes_on(start, '\'')?;
            let word = self.cursor.at;
            self.cursor.skip_word(|byte| byte != b'\'');
            text.push_str(&self.cursor.text[word..self.cursor.at]);
            if self.cursor.byte(0) != b'\'' {
                text.push_str(&self.take_gap(false)?.text);
                continue;
            }
            self.cursor.skip();
            if self.cursor.byte(0) != b'\'' {
                return Ok(self.quoted(text, start));
            }
            text.push('\'');
            self.cursor.skip();
        }
    }

    pub(super) fn scan_double_quoted(&mut self) -> Result<Token, Fault> {
        let start = self.cursor.at;
        self.cursor.skip();
        let mut text = String::new();
        loop {
            self.check_quoted_goes_on(start, '"')?;
            let word = self.cursor.at;
            self.cursor.skip_word(|byte| !matches!(byte, b'"' | b'\\'));
            text.push_str(&self.cursor.text[word..self.cursor.at]);
            match self.cursor.byte(0) {
                b'"' => {
                    self.cursor.skip();
                    return Ok(self.quoted(text, start));
                }
                b'\\' if self.cursor.is_break(1) => {
                    self.cursor.skip();
                    let breaks = self.take_gap(false)?.text;
                    text.push_str(breaks.strip_prefix(' ').unwrap_or(&breaks));
                    self.check_quoted_indentation(start)?;
                }
                b'\\' => self.scan_escape(&mut text),
                _ => {
                    let gap = self.take_gap(false)?;
                    text.push_str(&gap.text);
                    if gap.has_break {
                        self.check_quoted_indentation(start)?;
                    }
                }
            }
        }
    }

    fn quoted(&self, text: String, start: usize) -> Token {
        Token { kind: TokenKind::Scalar { text, style: Style::Quoted }, span: self.cursor.span_from(start) }
    }

    fn check_quoted_goes_on(&self, start: usize, quote: char) -> Result<(), Fault> {
        if !self.cursor.is_end() && !self.cursor.is_document_indicator() {
            return Ok(());
        }
        Err(Fault::new(
            "yaml-unclosed-quote",
            self.rest_of_line(start),
            "text in quotes is not closed",
            format!("put the closing `{quote}`"),
        ))
    }

    /// Further lines of text in double quotes are indented deeper than the key.
    fn check_quoted_indentation(&self, start: usize) -> Result<(), Fault> {
        if self.is_indented() || self.cursor.is_end() || self.cursor.is_document_indicator() {
            return Ok(());
        }
        Err(Fault::new(
            "yaml-quoted-indentation",
            self.rest_of_line(start),
            "text in double quotes goes on in a line that is not indented deeper than its key",
            "put the closing `\"`, or indent the further lines",
        ))
    }

    /// From `start` to the end of that line.
    fn rest_of_line(&self, start: usize) -> Span {
        let line = self.cursor.text[start..].split(['\n', '\r']).next().unwrap_or_default();
        Span::new(start, start + line.len())
    }

    fn scan_escape(&mut self, text: &mut String) {
        let start = self.cursor.at;
        self.cursor.skip();
        let escape = self.cursor.byte(0);
        self.cursor.skip();
        text.push(match escape {
            b'0' => '\0',
            b'a' => '\u{7}',
            b'b' => '\u{8}',
            b't' | b'\t' => '\t',
            b'n' => '\n',
            b'v' => '\u{b}',
            b'f' => '\u{c}',
            b'r' => '\r',
            b'e' => '\u{1b}',
            b' ' | b'"' | b'/' | b'\\' => char::from(escape),
            b'N' => '\u{85}',
            b'_' => '\u{a0}',
            b'L' => '\u{2028}',
            b'P' => '\u{2029}',
            b'x' => self.scan_code_point(start, 2),
            b'u' => self.scan_code_point(start, 4),
            b'U' => self.scan_code_point(start, 8),
            _ => {
                let span = self.cursor.span_from(start);
                let message = format!("double quotes know no escape `{}`", &self.cursor.text[span.start..span.end]);
                let help = "write a backslash as `\\\\`, or put the text in single quotes";
                self.faults.push(Fault::new("yaml-unknown-escape", span, message, help));
                return;
            }
        });
    }

    /// Reads the code of a character; a pair of UTF-16 halves is one character.
    fn scan_code_point(&mut self, start: usize, digits: usize) -> char {
        let mut code = self.scan_hexadecimal(digits);
        let is_pair = (0xD800..0xDC00).contains(&code) && self.cursor.byte(0) == b'\\' && self.cursor.byte(1) == b'u';
        if digits == 4 && is_pair {
            self.cursor.skip();
            self.cursor.skip();
            let low = self.scan_hexadecimal(4);
            if (0xDC00..0xE000).contains(&low) {
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            }
        }
        char::from_u32(code).unwrap_or_else(|| {
            self.faults.push(Fault::new(
                "yaml-unknown-escape",
                self.cursor.span_from(start),
                "an escape does not give the hexadecimal code of a character",
                "write `\\x` with 2, `\\u` with 4 or `\\U` with 8 hexadecimal digits, or a backslash as `\\\\`",
            ));
            char::REPLACEMENT_CHARACTER
        })
    }

    /// Reads so many digits; a value that is no character where there are less.
    fn scan_hexadecimal(&mut self, digits: usize) -> u32 {
        let mut code = 0;
        for _ in 0..digits {
            let Some(digit) = char::from(self.cursor.byte(0)).to_digit(16) else {
                return u32::MAX;
            };
            code = code << 4 | digit;
            self.cursor.skip();
        }
        code
    }
}
