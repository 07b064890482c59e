//! Block scalars: the indented lines below `|`, kept as they are, or below `>`, folded.

use super::scanner::Scanner;
use super::token::{Fault, Style, Token, TokenKind};
use crate::diagnostics::Span;

/// What becomes of the line breaks at the end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Chomping {
    Strip,
    Clip,
    Keep,
}

impl Scanner<'_> {
    pub(super) fn scan_block_scalar(&mut self) -> Token {
        let start = self.cursor.at;
        let is_literal = self.cursor.byte(0) == b'|';
        self.cursor.skip();
        let (chomping, increment) = self.scan_block_header(start);
        let mut end = start + self.cursor.text[start..self.cursor.at].trim_end().len();
        self.cursor.take_break();
        let outer = usize::try_from(self.indent).unwrap_or(0);
        let mut indent = increment.map(|increment| outer + increment);
        let mut text = String::new();
        let mut further_breaks = self.take_void_lines(&mut indent);
        let indent = indent.unwrap_or(1);
        let mut first_break = "";
        let mut after_blank = false;
        while self.cursor.column == indent && !self.cursor.is_end() {
            let before_blank = self.cursor.is_blank(0);
            if !is_literal && first_break == "\n" && !after_blank && !before_blank {
                if further_breaks.is_empty() {
                    text.push(' ');
                }
            } else {
                text.push_str(first_break);
            }
            text.push_str(&further_breaks);
            after_blank = before_blank;
            text.push_str(self.cursor.take_line());
            end = self.cursor.at;
            first_break = self.cursor.take_break();
            further_breaks = self.take_void_lines(&mut Some(indent));
        }
        if chomping != Chomping::Strip {
            text.push_str(first_break);
        }
        if chomping == Chomping::Keep {
            text.push_str(&further_breaks);
        }
        Token { kind: TokenKind::Scalar { text, style: Style::Block }, span: Span::new(start, end) }
    }

    /// Reads `+` or `-` and a digit, in either order, and a comment.
    fn scan_block_header(&mut self, start: usize) -> (Chomping, Option<usize>) {
        let (mut chomping, mut increment) = (Chomping::Clip, None);
        loop {
            match self.cursor.byte(0) {
                b'+' if chomping == Chomping::Clip => chomping = Chomping::Keep,
                b'-' if chomping == Chomping::Clip => chomping = Chomping::Strip,
                digit @ b'1'..=b'9' if increment.is_none() => increment = Some(usize::from(digit - b'0')),
                _ => break,
            }
            self.cursor.skip();
        }
        self.cursor.skip_blanks();
        let text = self.cursor.at;
        if self.cursor.byte(0) == b'#' {
            self.cursor.skip_to_break();
        }
        if !self.cursor.is_break(0) && !self.cursor.is_end() {
            self.cursor.skip_to_break();
            let mark = &self.cursor.text[start..=start];
            self.faults.push(Fault::syntax(
                self.cursor.span_from(text),
                format!("text stands in the line of the `{mark}` that begins a block"),
                format!("put the text on the next line, indented; or put it in quotes if the `{mark}` belongs to it"),
            ));
        }
        (chomping, increment)
    }

    /// Goes behind blank lines, and behind the indentation of the line after them. Sets the indentation of the block
    /// where it is not known yet.
    fn take_void_lines(&mut self, indent: &mut Option<usize>) -> String {
        let outer = usize::try_from(self.indent + 1).unwrap_or(0).max(1);
        let mut breaks = String::new();
        let mut deepest = Span::default();
        loop {
            let line = self.cursor.at;
            while self.cursor.byte(0) == b' ' && indent.is_none_or(|indent| self.cursor.column < indent) {
                self.cursor.skip();
            }
            if self.cursor.byte(0) == b'\t' && indent.is_none_or(|indent| self.cursor.column < indent) {
                let fault = self.tab_indentation();
                self.faults.push(fault);
                self.cursor.skip_blanks();
                self.cursor.column = indent.unwrap_or(self.cursor.column.max(outer));
            }
            if !self.cursor.is_break(0) {
                break;
            }
            if self.cursor.at - line > deepest.end - deepest.start {
                deepest = self.cursor.span_from(line);
            }
            breaks.push_str(self.cursor.take_break());
        }
        if indent.is_none() {
            let column = self.cursor.column;
            *indent = Some(column.max(outer).max(deepest.end - deepest.start));
            if !self.cursor.is_end() && column >= outer && deepest.end - deepest.start > column {
                *indent = Some(column);
                self.faults.push(Fault::new(
                    "yaml-block-indentation",
                    deepest,
                    "a blank line at the beginning of a block is indented deeper than the text below it",
                    "remove the blanks of this line",
                ));
            }
        }
        breaks
    }
}
