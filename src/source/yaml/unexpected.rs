//! What to say about a character or token that cannot stand where it stands.

use super::parser::Parser;
use super::scanner::{LONGEST_KEY, Scanner};
use super::token::Fault;
use crate::diagnostics::Span;

impl Parser<'_> {
    /// The next token as a fault; `place` ends the sentence that it begins.
    pub(super) fn unexpected(&mut self, place: &str) -> Fault {
        let Ok(token) = self.scanner.peek().cloned() else {
            return Fault::syntax(Span::default(), "this is not valid YAML", "correct the syntax");
        };
        let what = token.kind.description();
        Fault::syntax(token.span, format!("{what} stands {place}"), token.kind.remedy())
    }
}

impl Scanner<'_> {
    /// Keeps a fault and goes on behind its line.
    pub(super) fn skip_line(&mut self, fault: Fault) {
        self.faults.push(fault);
        self.cursor.skip_to_break();
    }

    /// Text behind a closing quote or bracket belongs to nothing.
    pub(super) fn skip_text_behind(&mut self, what: &str, id: &'static str, help: &str) {
        if self.flow_level > 0 {
            return;
        }
        self.cursor.skip_blanks();
        let byte = self.cursor.byte(0);
        if self.cursor.is_gap(0) || byte == b'#' || byte == b':' && self.cursor.is_gap(1) {
            return;
        }
        let start = self.cursor.at;
        let text = self.cursor.take_line().trim_end();
        let span = Span::new(start, start + text.len());
        self.faults.push(Fault::new(id, span, format!("text stands behind the closing {what}"), help));
    }

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

    /// A colon in the middle of a value, behind a key that is indented as part of the value above it, or behind a key
    /// that is too long to be one.
    pub(super) fn misplaced_colon(&self) -> Fault {
        let colon = self.cursor.span();
        let previous = self.previous.filter(|previous| previous.end <= colon.start).unwrap_or(colon);
        let text = &self.cursor.text[previous.start..previous.end];
        let last_line = text.trim_end().rfind(['\n', '\r']);
        if last_line.is_none() && text.chars().count() > LONGEST_KEY {
            return Fault::new(
                "yaml-long-key",
                previous,
                "a key is longer than 1024 characters",
                "shorten the key, or write `? ` before it and the `:` on the next line",
            );
        }
        if let Some(last_line) = last_line {
            let key = text[last_line..].trim_start();
            return Fault::syntax(
                Span::new(previous.end - key.len(), previous.end),
                "a key is indented as if it belonged to the value above it",
                "indent the key like those beside it; put a value of several lines with a colon in quotes",
            );
        }
        Fault::new(
            "yaml-colon-in-value",
            colon,
            "a colon with a blank or line end behind it stands within a value",
            "put the whole value in quotes",
        )
    }
}

/// Text at `start` that stands where a member of a block mapping is expected.
pub(super) fn missing_colon(text: &str, start: usize) -> Fault {
    let line = text[start..].split(['\n', '\r']).next().unwrap_or_default().trim_end();
    let span = Span::new(start, start + line.len());
    let line_above = text[..start].trim_end().rsplit(['\n', '\r']).next().unwrap_or_default().trim_start();
    let help = match line.find(':').and_then(|colon| line[colon + 1..].chars().next()) {
        Some('\u{a0}') => "replace the no-break space behind the colon with a blank",
        Some(_) => "put a blank behind the colon",
        None if line_above.starts_with('#') => {
            "a comment ends the value above it; remove it, or write a block with `|`"
        }
        None => "write `key: value`, or indent the line as the value above if it belongs to it",
    };
    Fault::syntax(span, "a `key: value` is expected here, but this has no colon with a blank behind it", help)
}
