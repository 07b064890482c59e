//! Why text is no expression.

use std::fmt;

use crate::diagnostics::Span;

/// A fault in an expression, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpressionError {
    /// What is wrong.
    pub kind: ErrorKind,
    /// The bytes meant in the text that was parsed.
    pub span: Span,
}

/// What is wrong with an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// There is nothing between the brackets.
    Empty,
    /// A character that has no place outside of quotes.
    Character(char),
    /// A quote that is not closed.
    OpenText,
    /// A parenthesis or bracket that is not closed.
    Open(char),
    /// Something stands where a value is expected.
    ExpectedValue(String),
    /// Something stands where a comma or the closing parenthesis is expected.
    ExpectedComma(String),
    /// A name that is neither called nor the name of a property.
    BareName(String),
    /// A full stop without the name of a property.
    ExpectedProperty,
    /// Something stands behind the end of the expression.
    Trailing(String),
    /// Calls within calls beyond every sense.
    TooDeep,
}

impl fmt::Display for ExpressionError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ErrorKind::Empty => write!(formatter, "there is nothing between the brackets"),
            ErrorKind::Character(letter) => write!(formatter, "`{letter}` has no place outside of quotes"),
            ErrorKind::OpenText => write!(formatter, "a quote is not closed"),
            ErrorKind::Open(bracket) => write!(formatter, "`{bracket}` is not closed"),
            ErrorKind::ExpectedValue(found) => write!(formatter, "a value is expected in place of `{found}`"),
            ErrorKind::ExpectedComma(found) => {
                write!(formatter, "a comma or a closing bracket is expected in place of `{found}`")
            }
            ErrorKind::BareName(name) => write!(formatter, "the name `{name}` stands without parentheses or quotes"),
            ErrorKind::ExpectedProperty => write!(formatter, "the name of a property is expected behind the full stop"),
            ErrorKind::Trailing(found) => write!(formatter, "`{found}` stands behind the end of the expression"),
            ErrorKind::TooDeep => write!(formatter, "the calls are nested too deeply"),
        }
    }
}

impl std::error::Error for ExpressionError {}
