//! Text becomes tokens.

use super::error::{ErrorKind, ExpressionError};
use crate::diagnostics::Span;

/// The smallest part of an expression that means something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Name(String),
    Text(String),
    Number(String),
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    Comma,
    FullStop,
}

/// The tokens of an expression, each with its place.
pub(super) fn tokens(text: &str) -> Result<Vec<(Token, Span)>, ExpressionError> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        let start = at;
        at += letter.len_utf8();
        let rest = &text[at..];
        let token = match letter {
            _ if letter.is_whitespace() => continue,
            '(' => Token::OpenParenthesis,
            ')' => Token::CloseParenthesis,
            '[' => Token::OpenBracket,
            ']' => Token::CloseBracket,
            ',' => Token::Comma,
            '.' => Token::FullStop,
            '\'' => {
                let Some((content, length)) = quoted(rest) else {
                    return Err(ExpressionError { kind: ErrorKind::OpenText, span: Span::new(start, text.len()) });
                };
                at += length;
                Token::Text(content)
            }
            '-' | '0'..='9' if letter != '-' || rest.starts_with(|next: char| next.is_ascii_digit()) => {
                at += rest.bytes().take_while(u8::is_ascii_digit).count();
                Token::Number(text[start..at].to_owned())
            }
            _ if is_name(letter) => {
                at += rest.find(|letter| !is_name(letter)).unwrap_or(rest.len());
                Token::Name(text[start..at].to_owned())
            }
            _ => return Err(ExpressionError { kind: ErrorKind::Character(letter), span: Span::new(start, at) }),
        };
        tokens.push((token, Span::new(start, at)));
    }
    Ok(tokens)
}

fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '$')
}

/// The content of a text behind its opening quote, and its length up to and including the closing quote.
fn quoted(rest: &str) -> Option<(String, usize)> {
    let mut content = String::new();
    let mut at = 0;
    loop {
        let length = rest[at..].find('\'')?;
        content.push_str(&rest[at..at + length]);
        at += length + 1;
        if !rest[at..].starts_with('\'') {
            return Some((content, at));
        }
        content.push('\'');
        at += 1;
    }
}
