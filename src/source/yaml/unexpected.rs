//! What to say about a character or token that cannot stand where it stands.

use super::parser::Parser;
use super::scanner::{LONGEST_KEY, Scanner};
use super::token::{Fault, Style, Token, TokenKind};
use crate::diagnostics::Span;

impl Parser<'_> {
    /// The next token as a fault; `place` ends the sentence that it begins.
    pub(super) fn unexpected(&mut self, place: &str) -> Fault {
        let Ok(token) = self.scanner.peek().cloned() else {
            return Fault::syntax(Span::default(), "this is not valid YAML", "correct the syntax");
        };
        let what = token.kind.description();
        let is_same_line = |previous: &Token| {
            self.text.get(previous.span.end..token.span.start).is_some_and(|between| !between.contains(['\n', '\r']))
        };
        if let Some(previous) = self.previous.as_ref().filter(|previous| is_same_line(previous)) {
            match previous.kind {
                TokenKind::Scalar { style: Style::Quoted, .. } => {
                    return Fault::new(
                        "yaml-text-after-quote",
                        token.span,
                        format!("{what} stands behind the closing quote"),
                        "put the whole value in quotes; write `''` for a quote within single quotes, `\\\"` within \
                         double quotes",
                    );
                }
                TokenKind::FlowMappingEnd | TokenKind::FlowSequenceEnd => {
                    return Fault::new(
                        "yaml-text-after-bracket",
                        token.span,
                        format!("{what} stands behind the closing bracket"),
                        "put a value that begins with `{` or `[` in quotes",
                    );
                }
                _ => {}
            }
        }
        Fault::syntax(token.span, format!("{what} stands {place}"), token.kind.remedy())
    }
}

impl Scanner<'_> {
    pub(super) fn tab_indentation(&self) -> Fault {
        Fault::new(
            "yaml-tab-indentation",
            self.cursor.span(),
            "a tab stands where YAML wants blanks as indentation",
            "replace the tab with blanks",
        )
    }

    pub(super) fn forbidden_start(&self) -> Fault {
        let character = char::from(self.cursor.byte(0));
        Fault::syntax(self.cursor.span(), format!("no value can begin with `{character}`"), "put the value in quotes")
    }

    /// A colon in the middle of a value, or behind a key that is too long to be one.
    pub(super) fn misplaced_colon(&self) -> Fault {
        let line_start = self.cursor.text[..self.cursor.at].rfind(['\n', '\r']).map_or(0, |at| at + 1);
        match &self.previous {
            Some(previous) if previous.span.start >= line_start => {
                let length = self.cursor.text[previous.span.start..previous.span.end].chars().count();
                if length > LONGEST_KEY {
                    return Fault::new(
                        "yaml-long-key",
                        previous.span,
                        "a key is longer than 1024 characters",
                        "shorten the key, or write `? ` before it and the `:` on the next line",
                    );
                }
            }
            _ => {}
        }
        Fault::new(
            "yaml-colon-in-value",
            self.cursor.span(),
            "a colon with a blank or line end behind it stands within a value",
            "put the whole value in quotes",
        )
    }

    pub(super) fn missing_colon(&self, start: usize) -> Fault {
        let line = self.cursor.text[start..].split(['\n', '\r']).next().unwrap_or_default();
        let span = Span::new(start, start + line.trim_end().len());
        let help = match line.find(':').map(|colon| line[colon + 1..].chars().next()) {
            Some(Some('\u{a0}')) => "replace the no-break space behind the colon with a blank",
            Some(Some(_)) => "put a blank behind the colon",
            _ => "write `key: value`; indent a line that goes on with the value of the line before",
        };
        Fault::syntax(span, "a `key: value` is expected here, but this has no colon with a blank behind it", help)
    }
}
