//! What stands around values: directives, anchors, aliases, tags.

use super::scanner::Scanner;
use super::token::{Fault, Token, TokenKind};

impl Scanner<'_> {
    /// Reads `%YAML` or `%TAG` to the end of the line.
    pub(super) fn scan_directive(&mut self) -> Result<Token, Fault> {
        let start = self.cursor.at;
        let line = self.cursor.take_line();
        let span = self.cursor.span_from(start);
        let line = line.split(" #").next().unwrap_or_default();
        let mut words = line.split_ascii_whitespace();
        let words = (words.next(), words.next(), words.next(), words.next());
        let kind = match words {
            (Some("%YAML"), Some(version), None, _) if is_version(version) => TokenKind::VersionDirective,
            (Some("%TAG"), Some(handle), Some(prefix), None) if handle.starts_with('!') && handle.ends_with('!') => {
                TokenKind::TagDirective { handle: handle.to_owned(), prefix: prefix.to_owned() }
            }
            _ => {
                return Err(Fault::syntax(
                    span,
                    "a line that begins with `%` must be a directive, and this is not one",
                    "indent the line, or put text that begins with `%` in quotes",
                ));
            }
        };
        Ok(Token { kind, span })
    }

    pub(super) fn scan_alias(&mut self) -> Result<Token, Fault> {
        let (name, span) = self.scan_anchor_name("an alias")?;
        Ok(Token { kind: TokenKind::Alias(name), span })
    }

    pub(super) fn scan_anchor(&mut self) -> Result<Token, Fault> {
        let (name, span) = self.scan_anchor_name("an anchor")?;
        Ok(Token { kind: TokenKind::Anchor(name), span })
    }

    fn scan_anchor_name(&mut self, what: &str) -> Result<(String, crate::diagnostics::Span), Fault> {
        let start = self.cursor.at;
        self.cursor.skip();
        while !self.cursor.is_gap(0) && !is_flow_indicator(self.cursor.byte(0)) {
            if self.cursor.byte(0) == b':' && self.cursor.is_gap(1) {
                break;
            }
            self.cursor.skip();
        }
        let span = self.cursor.span_from(start);
        let name = &self.cursor.text[start + 1..span.end];
        if name.is_empty() || matches!(self.cursor.byte(0), b'[' | b'{') {
            let mark = &self.cursor.text[start..=start];
            return Err(Fault::syntax(
                span,
                format!("`{mark}` begins {what}, but no name follows"),
                format!("put text that begins with `{mark}` in quotes"),
            ));
        }
        Ok((name.to_owned(), span))
    }

    pub(super) fn scan_tag(&mut self) -> Result<Token, Fault> {
        let start = self.cursor.at;
        let is_verbatim = self.cursor.byte(1) == b'<';
        while !self.cursor.is_gap(0) && (is_verbatim || !is_flow_indicator(self.cursor.byte(0))) {
            self.cursor.skip();
        }
        let span = self.cursor.span_from(start);
        let text = &self.cursor.text[start..span.end];
        let (handle, suffix) = if let Some(uri) = text.strip_prefix("!<").and_then(|rest| rest.strip_suffix('>')) {
            ("", uri)
        } else {
            text.split_at(text[1..].find('!').map_or(1, |second| second + 2))
        };
        let is_tag = suffix.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_;/?:@&=+$.!~*'(),".contains(&byte));
        let is_followed = matches!(self.cursor.byte(0), b'[' | b'{');
        if !is_tag || is_followed || suffix.is_empty() && handle != "!" {
            return Err(Fault::syntax(
                span,
                "`!` begins a tag, and this is not one",
                "put text that begins with `!` in quotes",
            ));
        }
        Ok(Token { kind: TokenKind::Tag { handle: handle.to_owned(), suffix: suffix.to_owned() }, span })
    }
}

fn is_flow_indicator(byte: u8) -> bool {
    matches!(byte, b',' | b'[' | b']' | b'{' | b'}')
}

/// Whether this is a version of YAML 1.
fn is_version(text: &str) -> bool {
    text.strip_prefix("1.").is_some_and(|minor| !minor.is_empty() && minor.bytes().all(|byte| byte.is_ascii_digit()))
}
