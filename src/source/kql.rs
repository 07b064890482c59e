//! The tokens of a KQL query: as much as is needed to tell names from texts and comments.

use crate::diagnostics::Span;

/// A token of a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// What it is.
    pub kind: TokenKind,
    /// Its text, quotes included.
    pub text: &'a str,
    /// Where it stands in the query.
    pub span: Span,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A name, a keyword or an operator written in letters.
    Name,
    /// A number, with a unit (`1h`) or without.
    Number,
    /// A text in quotes of any form, verbatim and multi-line ones too.
    Text,
    /// A single character of punctuation.
    Punctuation,
}

/// The tokens in their order; blanks and comments are passed over. A text that is not closed ends with the query or,
/// unless it is a multi-line text, with its line.
#[must_use]
pub fn tokens(query: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(first) = query[at..].chars().next() {
        let rest = &query[at..];
        let (kind, length) = if rest.starts_with("//") {
            (None, rest.find('\n').unwrap_or(rest.len()))
        } else if first.is_whitespace() {
            (None, first.len_utf8())
        } else if let Some(length) = text_length(rest) {
            (Some(TokenKind::Text), length)
        } else if is_name_start(first) {
            (Some(TokenKind::Name), run(rest, is_name))
        } else if first.is_ascii_digit() {
            (Some(TokenKind::Number), run(rest, |letter| is_name(letter) || letter == '.'))
        } else {
            (Some(TokenKind::Punctuation), first.len_utf8())
        };
        if let Some(kind) = kind {
            tokens.push(Token { kind, text: &rest[..length], span: Span::new(at, at + length) });
        }
        at += length;
    }
    tokens
}

/// The names that `let` statements bind, in their order.
pub fn bound_names(query: &str) -> impl Iterator<Item = Token<'_>> {
    let tokens = tokens(query);
    let is_let = |pair: &[Token<'_>]| pair[0].text == "let" && pair[1].kind == TokenKind::Name;
    let bound: Vec<_> = tokens.windows(2).filter(|pair| is_let(pair)).map(|pair| pair[1]).collect();
    bound.into_iter()
}

/// The length of the text in quotes that begins here: `"…"`, `'…'`, `@"…"`, `h"…"` or three back-ticks or tildes.
fn text_length(rest: &str) -> Option<usize> {
    for fence in ["```", "~~~"] {
        if let Some(inner) = rest.strip_prefix(fence) {
            return Some(inner.find(fence).map_or(rest.len(), |end| end + 2 * fence.len()));
        }
    }
    let marks = rest.bytes().take_while(|byte| matches!(byte, b'@' | b'h' | b'H')).count();
    let quote = rest[marks..].chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let is_verbatim = rest[..marks].contains('@');
    let mut letters = rest[marks + 1..].char_indices();
    while let Some((index, letter)) = letters.next() {
        match letter {
            '\\' if !is_verbatim => drop(letters.next()),
            '\r' if letters.as_str().starts_with('\n') => return Some(marks + 1 + index),
            '\n' => return Some(marks + 1 + index),
            // Within a verbatim text, a quote is written twice.
            _ if letter == quote && is_verbatim && letters.as_str().starts_with(quote) => drop(letters.next()),
            _ if letter == quote => return Some(marks + 1 + index + 1),
            _ => {}
        }
    }
    Some(rest.len())
}

fn run(rest: &str, belongs: impl Fn(char) -> bool) -> usize {
    rest.find(|letter| !belongs(letter)).unwrap_or(rest.len())
}

fn is_name_start(letter: char) -> bool {
    letter.is_alphabetic() || matches!(letter, '_' | '$')
}

fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '$')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(query: &str) -> Vec<&str> {
        tokens(query).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn comments_and_blanks_are_no_tokens() {
        assert_eq!(texts("T // let x = 1\n| take 5"), ["T", "|", "take", "5"]);
    }

    #[test]
    fn a_text_keeps_its_comment_signs_and_escaped_quotes() {
        assert_eq!(texts(r#"x == "a // \" b" and y"#), ["x", "=", "=", r#""a // \" b""#, "and", "y"]);
        assert_eq!(texts(r"@'C:\' | h'secret'"), [r"@'C:\'", "|", "h'secret'"]);
        assert_eq!(texts(r#"@"a""b\" | c"#), [r#"@"a""b\""#, "|", "c"]);
        assert_eq!(texts("```a\n'b'``` | c"), ["```a\n'b'```", "|", "c"]);
    }

    #[test]
    fn names_bound_by_let_are_found_outside_of_texts_only() {
        let query = "let One = T;\nprint 'let Two = 1'; let Three=1; // let Four = 1";
        assert_eq!(bound_names(query).map(|name| name.text).collect::<Vec<_>>(), ["One", "Three"]);
    }

    #[test]
    fn a_text_that_is_not_closed_ends_with_its_line() {
        assert_eq!(texts("print 'a\nprint b"), ["print", "'a", "print", "b"]);
        assert_eq!(texts("print 'a\r\nprint b"), ["print", "'a", "print", "b"]);
    }
}
