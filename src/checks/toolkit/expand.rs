//! What an expression stands for, as far as the toolkit looks: a variable's value, one level deep.

use super::calls::first_expression;
use crate::source::{Node, Value};

/// What the toolkit takes an expression for.
#[derive(Debug, PartialEq)]
pub enum Expansion<'a> {
    /// Text: what was asked for, or the text that a variable holds.
    Text(&'a str),
    /// A variable's value that is no text.
    Other(&'a Node),
    /// A variable that is not there, or is empty.
    Missing,
}

/// Follows an expression whose outermost function is `variables`; every other text stands for itself.
#[must_use]
pub fn expand<'a>(text: &'a str, template: &'a Node) -> Expansion<'a> {
    let Some(expression) = first_expression(text) else { return Expansion::Text(text) };
    let whole = &text[expression.bracket..expression.end];
    let function = &text[expression.bracket + 1..expression.open];
    let name = first_literal(&text[expression.open + 1..expression.close]);
    let (true, Some(variables), Some(name)) =
        (function.eq_ignore_ascii_case("variables"), template.get_some("variables"), name)
    else {
        return Expansion::Text(whole);
    };
    let mut target = variables.get(name).filter(|value| value.is_truthy());
    for step in steps(&text[expression.close + 1..expression.end - 1]) {
        target = target.and_then(|value| follow(value, step)).filter(|value| value.is_truthy());
    }
    match target.map(unrolled) {
        None => Expansion::Missing,
        Some(Node { value: Value::String(text), .. }) => Expansion::Text(text),
        Some(other) => Expansion::Other(other),
    }
}

/// The text in quotes with which the arguments begin.
fn first_literal(arguments: &str) -> Option<&str> {
    let rest = arguments.trim_start().strip_prefix('\'')?;
    rest.find('\'').filter(|&length| length > 0).map(|length| &rest[..length])
}

/// `[0].a[1].b` becomes `0 a 1 b`.
fn steps(accessors: &str) -> impl Iterator<Item = &str> {
    accessors.split(['.', '[', ']']).filter(|step| !step.is_empty())
}

fn follow<'a>(value: &'a Node, step: &str) -> Option<&'a Node> {
    match (&value.value, step.parse::<usize>()) {
        (Value::Array(items), Ok(index)) => items.get(index),
        _ => value.get(step),
    }
}

/// A list of one stands for its element.
fn unrolled(value: &Node) -> &Node {
    match value.as_array() {
        Some([only]) => only,
        _ => value,
    }
}
