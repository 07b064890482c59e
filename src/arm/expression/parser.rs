//! Tokens become a tree.

use super::error::{ErrorKind, ExpressionError};
use super::lexer::{Token, tokens};
use super::{Call, Expression, ExpressionKind};
use crate::diagnostics::Span;

/// The deepest nesting that is read.
const DEEPEST: usize = 128;

/// Parses an expression given without its brackets.
pub fn parse(text: &str) -> Result<Expression, ExpressionError> {
    let tokens = tokens(text)?;
    if tokens.is_empty() {
        return Err(ExpressionError { kind: ErrorKind::Empty, span: Span::new(0, text.len()) });
    }
    let mut parser = Parser { text, tokens: &tokens, at: 0 };
    let expression = parser.value(0)?;
    match parser.tokens.get(parser.at) {
        None => Ok(expression),
        Some((_, span)) => Err(ExpressionError { kind: ErrorKind::Trailing(parser.shown(*span)), span: *span }),
    }
}

struct Parser<'a> {
    text: &'a str,
    tokens: &'a [(Token, Span)],
    at: usize,
}

impl Parser<'_> {
    fn value(&mut self, depth: usize) -> Result<Expression, ExpressionError> {
        let Some((token, span)) = self.next() else { return Err(self.at_end(ErrorKind::ExpectedValue(String::new()))) };
        if depth > DEEPEST {
            return Err(ExpressionError { kind: ErrorKind::TooDeep, span });
        }
        let mut value = match token {
            Token::Text(text) => Expression { kind: ExpressionKind::Text(text), span },
            Token::Number(number) => Expression { kind: ExpressionKind::Number(number), span },
            Token::Name(name) => self.call(name, span, depth)?,
            _ => return Err(ExpressionError { kind: ErrorKind::ExpectedValue(self.shown(span)), span }),
        };
        loop {
            value = match self.peek() {
                Some(Token::FullStop) => self.property(value)?,
                Some(Token::OpenBracket) => self.index(value, depth)?,
                _ => return Ok(value),
            };
        }
    }

    /// A call behind the name it begins with, which may be that of a namespace.
    fn call(&mut self, first: String, start: Span, depth: usize) -> Result<Expression, ExpressionError> {
        let (mut namespace, mut name, mut name_span) = (None, first, start);
        if let [(Token::FullStop, _), (Token::Name(member), span), (Token::OpenParenthesis, _), ..] =
            &self.tokens[self.at..]
        {
            namespace = Some(std::mem::replace(&mut name, member.clone()));
            name_span = Span::new(start.start, span.end);
            self.at += 2;
        }
        let Some((Token::OpenParenthesis, open)) = self.tokens.get(self.at) else {
            return Err(ExpressionError { kind: ErrorKind::BareName(name), span: name_span });
        };
        self.at += 1;
        let mut arguments = Vec::new();
        let end = loop {
            match self.peek() {
                Some(Token::CloseParenthesis) if arguments.is_empty() => break self.take_span(),
                None => return Err(ExpressionError { kind: ErrorKind::Open('('), span: *open }),
                _ => arguments.push(self.value(depth + 1)?),
            }
            match self.next() {
                Some((Token::Comma, _)) => {}
                Some((Token::CloseParenthesis, span)) => break span,
                Some((_, span)) => {
                    return Err(ExpressionError { kind: ErrorKind::ExpectedComma(self.shown(span)), span });
                }
                None => return Err(ExpressionError { kind: ErrorKind::Open('('), span: *open }),
            }
        };
        let span = Span::new(start.start, end.end);
        Ok(Expression { kind: ExpressionKind::Call(Call { namespace, name, name_span, arguments }), span })
    }

    fn property(&mut self, object: Expression) -> Result<Expression, ExpressionError> {
        let stop = self.take_span();
        match self.next() {
            Some((Token::Name(name), span)) => {
                let span = Span::new(object.span.start, span.end);
                Ok(Expression { kind: ExpressionKind::Property(Box::new(object), name), span })
            }
            _ => Err(ExpressionError { kind: ErrorKind::ExpectedProperty, span: stop }),
        }
    }

    fn index(&mut self, object: Expression, depth: usize) -> Result<Expression, ExpressionError> {
        let open = self.take_span();
        let index = self.value(depth + 1)?;
        match self.next() {
            Some((Token::CloseBracket, span)) => {
                let span = Span::new(object.span.start, span.end);
                Ok(Expression { kind: ExpressionKind::Index(Box::new(object), Box::new(index)), span })
            }
            Some((_, span)) => Err(ExpressionError { kind: ErrorKind::ExpectedComma(self.shown(span)), span }),
            None => Err(ExpressionError { kind: ErrorKind::Open('['), span: open }),
        }
    }

    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|(token, _)| token)
    }

    fn next(&mut self) -> Option<(Token, Span)> {
        let next = self.tokens.get(self.at).cloned();
        self.at += 1;
        next
    }

    /// Steps over a token that was looked at before.
    fn take_span(&mut self) -> Span {
        let span = self.tokens[self.at].1;
        self.at += 1;
        span
    }

    fn shown(&self, span: Span) -> String {
        self.text[span.start..span.end].to_owned()
    }

    fn at_end(&self, kind: ErrorKind) -> ExpressionError {
        ExpressionError { kind, span: Span::new(self.text.len(), self.text.len()) }
    }
}
