//! The expression language of ARM templates: text in brackets becomes a tree whose every part knows its place.

mod error;
mod functions;
mod lexer;
mod parser;

use crate::diagnostics::Span;

pub use error::{ErrorKind, ExpressionError};
pub use functions::{Function, function};
pub use parser::parse;

/// A part of an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expression {
    /// What it is.
    pub kind: ExpressionKind,
    /// Its bytes in the text that was parsed.
    pub span: Span,
}

/// What a part of an expression is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExpressionKind {
    /// Text in single quotes, `''` read as one quote.
    Text(String),
    /// A whole number.
    Number(String),
    /// The call of a function.
    Call(Call),
    /// A property of a value: `value.name`.
    Property(Box<Expression>, String),
    /// An element of a value: `value[index]`.
    Index(Box<Expression>, Box<Expression>),
}

/// The call of a function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The namespace of a function that the template defines.
    pub namespace: Option<String>,
    /// The function's name as written.
    pub name: String,
    /// Where the name stands.
    pub name_span: Span,
    /// The arguments.
    pub arguments: Vec<Expression>,
}

/// What a template's text is to Azure Resource Manager.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind<'a> {
    /// Text that stands for itself.
    Literal,
    /// An expression, without its brackets.
    Expression(&'a str),
    /// Text that would be an expression but for a second bracket; it stands for itself without its first bracket.
    Escaped(&'a str),
}

/// Tells an expression from a literal: it begins with `[` and ends with `]`, and a second `[` escapes it.
#[must_use]
pub fn text_kind(text: &str) -> TextKind<'_> {
    let Some(inner) = text.strip_prefix('[').filter(|_| text.ends_with(']')) else { return TextKind::Literal };
    if inner.starts_with('[') {
        return TextKind::Escaped(inner);
    }
    inner.strip_suffix(']').map_or(TextKind::Literal, TextKind::Expression)
}

impl Expression {
    /// Every call in the expression, the outer before the inner.
    #[must_use]
    pub fn calls(&self) -> Vec<&Call> {
        let (mut calls, mut open) = (Vec::new(), vec![self]);
        while let Some(part) = open.pop() {
            match &part.kind {
                ExpressionKind::Text(_) | ExpressionKind::Number(_) => {}
                ExpressionKind::Call(call) => {
                    calls.push(call);
                    open.extend(call.arguments.iter().rev());
                }
                ExpressionKind::Property(object, _) => open.push(object),
                ExpressionKind::Index(object, index) => open.extend([&**index, &**object]),
            }
        }
        calls
    }
}

impl Call {
    /// Whether this calls a function of the language.
    #[must_use]
    pub fn is(&self, name: &str) -> bool {
        self.namespace.is_none() && self.name.eq_ignore_ascii_case(name)
    }

    /// The first argument, if it is text.
    #[must_use]
    pub fn first_text(&self) -> Option<&str> {
        match &self.arguments.first()?.kind {
            ExpressionKind::Text(text) => Some(text),
            ExpressionKind::Number(_)
            | ExpressionKind::Call(_)
            | ExpressionKind::Property(..)
            | ExpressionKind::Index(..) => None,
        }
    }
}

#[cfg(test)]
mod tests;
