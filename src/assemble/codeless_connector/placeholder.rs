//! Placeholders `{{name}}` become expressions that are evaluated when a connection is made, and declare their
//! parameters on the way (spec ccf §11).

use super::connection_parameters::{ConnectionParameters, Declaration};
use super::object::{has_name_like, member_mut, names};
use crate::arm::{Object, Value};

/// The placeholder that stands for one piece of the comma separated field.
const PIECE: &str = "commaSeparatedArray";

/// The expression of that piece.
const PIECE_EXPRESSION: &str = "trim(variables('commaSeparatedArray')[copyIndex()])";

/// A placeholder found in a text.
#[derive(Clone, Copy, Debug)]
struct Found<'t> {
    start: usize,
    end: usize,
    name: &'t str,
}

/// The names of the placeholders of letters and digits, in the order of the text.
pub(super) fn names_in(text: &str) -> Vec<&str> {
    find(text, is_plain).into_iter().map(|found| found.name).collect()
}

/// Whether a value holds a placeholder of letters and digits, as far as V3 looks: the elements of a list, and what is
/// directly in an object.
pub(super) fn is_in(value: &Value) -> bool {
    !names_in_value(value).is_empty()
}

/// What a member is filled in with.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shape {
    /// The value keeps its form as far as it can.
    Own,
    /// A list of one.
    List,
}

/// Fills the placeholders of a member in. A name that is no pattern of itself keeps them (spec ccf quirk Q20).
pub(super) fn fill_member(
    object: &mut Object,
    name: &str,
    declaration: Declaration,
    shape: Shape,
    parameters: &mut ConnectionParameters,
) {
    if has_name_like(object, name)
        && let Some(value) = member_mut(object, name)
    {
        fill(value, declaration, shape, parameters);
    }
}

/// Fills in all members of an object.
pub(super) fn fill_members(object: &mut Object, declaration: Declaration, parameters: &mut ConnectionParameters) {
    for name in names(object) {
        fill_member(object, &name, declaration, Shape::Own, parameters);
    }
}

fn fill(value: &mut Value, declaration: Declaration, shape: Shape, parameters: &mut ConnectionParameters) {
    let names: Vec<String> = names_in_value(value).into_iter().map(str::to_owned).collect();
    if names.is_empty() {
        return;
    }
    *value = match shape {
        Shape::List => vec![Value::from(parameter(&names.join(" ")))].into(),
        Shape::Own if is_placeholder(value, &names) => parameter(&names[0]).into(),
        Shape::Own => expression_of(value, parameters),
    };
    for name in names {
        parameters.declare(&name, declaration);
    }
}

/// The value with its placeholders filled in, underscores allowed in their names. A list of one becomes its element
/// and an empty one null, as V3 returns lists.
pub(super) fn filled(value: &Value, parameters: &mut ConnectionParameters) -> Value {
    match value {
        Value::Array(items) if !items.iter().any(holds_placeholder) => match items.as_slice() {
            [] => Value::Null,
            [only] => only.clone(),
            _ => value.clone(),
        },
        _ => expression_of(value, parameters),
    }
}

/// Where V3 fails, every text in the value is filled in by itself.
fn expression_of(value: &Value, parameters: &mut ConnectionParameters) -> Value {
    match value {
        Value::String(text) => expression(text, Tail::Kept, parameters).into(),
        Value::Array(items) => match items.as_slice() {
            [Value::String(text)] => expression(text, Tail::Dropped, parameters).into(),
            _ => items.iter().map(|item| expression_of(item, parameters)).collect(),
        },
        Value::Object(object) => {
            let members = object.iter().map(|(name, value)| (name.clone(), expression_of(value, parameters)));
            Value::Object(members.collect())
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
    }
}

/// What becomes of the text behind the last placeholder. V3 drops it in a list of one (fixture `Litware Request Forms`).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tail {
    Kept,
    Dropped,
}

fn expression(text: &str, tail: Tail, parameters: &mut ConnectionParameters) -> String {
    let found = find(text, |letter| is_plain(letter) || letter == '_');
    match found.as_slice() {
        [] => return text.to_owned(),
        [only] if only.start == 0 && only.end == text.len() => {
            if only.name == PIECE {
                return format!("[[{PIECE_EXPRESSION}]");
            }
            parameters.declare(only.name, Declaration::secret(1));
            return parameter(only.name);
        }
        _ => {}
    }
    let mut built = "[[concat(".to_owned();
    let mut rest = 0;
    for placeholder in found {
        push_literal(&mut built, &text[rest..placeholder.start]);
        if crate::source::equals_ignoring_case(placeholder.name, PIECE) {
            // V3 glues the piece into the literals around it, in quotes of its own.
            built.truncate(built.trim_end_matches(',').trim_end_matches('\'').len());
            built.extend(["\"',", PIECE_EXPRESSION, ",'\"'"]);
        } else {
            parameters.declare(placeholder.name, Declaration::secret(1));
            built.extend(["parameters('", placeholder.name, "'),"]);
        }
        rest = placeholder.end;
    }
    if tail == Tail::Kept {
        push_literal(&mut built, &text[rest..]);
    }
    built.truncate(built.trim_end_matches(',').len());
    built + ")]"
}

fn push_literal(built: &mut String, text: &str) {
    if !text.is_empty() {
        built.extend(["'", &text.replace('\'', "''"), "',"]);
    }
}

fn parameter(name: &str) -> String {
    format!("[[parameters('{name}')]")
}

/// Whether the value, or an element of the list, is nothing but its only placeholder.
fn is_placeholder(value: &Value, names: &[String]) -> bool {
    let [name] = names else { return false };
    let whole = format!("{{{{{name}}}}}");
    match value {
        Value::Array(items) => items.iter().any(|item| item.as_str() == Some(&whole)),
        _ => value.as_str() == Some(&whole),
    }
}

fn names_in_value(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => names_in(text),
        Value::Array(items) => items.iter().filter(|item| !item.is_array()).flat_map(names_in_value).collect(),
        Value::Object(object) => object.values().filter_map(Value::as_str).flat_map(names_in).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

fn holds_placeholder(value: &Value) -> bool {
    let is_name = |letter| is_plain(letter) || letter == '_';
    match value {
        Value::String(text) => !find(text, is_name).is_empty(),
        Value::Object(object) => object.values().filter_map(Value::as_str).any(|text| !find(text, is_name).is_empty()),
        _ => false,
    }
}

fn is_plain(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
}

fn find(text: &str, is_name: impl Fn(char) -> bool) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find("{{").map(|index| from + index) {
        let inner = &text[start + 2..];
        let length = inner.find(|letter| !is_name(letter)).unwrap_or(inner.len());
        if length > 0 && inner[length..].starts_with("}}") {
            let end = start + 2 + length + 2;
            found.push(Found { start, end, name: &inner[..length] });
            from = end;
        } else {
            from = start + 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled_text(text: &str) -> String {
        expression(text, Tail::Kept, &mut ConnectionParameters::default())
    }

    #[test]
    fn texts_become_the_expressions_of_the_format() {
        let table = [
            ("Bearer {{token}}", "[[concat('Bearer ',parameters('token'))]"),
            ("{{a}}{{b}}", "[[concat(parameters('a'),parameters('b'))]"),
            ("it's {{a}}", "[[concat('it''s ',parameters('a'))]"),
            ("{{a-b}} {{c}}", "[[concat('{{a-b}} ',parameters('c'))]"),
            ("{{commaSeparatedArray}}", "[[trim(variables('commaSeparatedArray')[copyIndex()])]"),
            (
                "metric={{commaSeparatedArray}}",
                "[[concat('metric=\"',trim(variables('commaSeparatedArray')[copyIndex()]),'\"')]",
            ),
            (
                "{\"types\":[{{commaSeparatedArray}}]}",
                "[[concat('{\"types\":[\"',trim(variables('commaSeparatedArray')[copyIndex()]),'\"'']}')]",
            ),
            (
                "{{commaSeparatedArray}},{{x}}",
                "[[concat(\"',trim(variables('commaSeparatedArray')[copyIndex()]),'\"'',',parameters('x'))]",
            ),
        ];
        for (text, expected) in table {
            assert_eq!(filled_text(text), expected, "{text}");
        }
    }

    #[test]
    fn braces_around_a_placeholder_are_text() {
        assert_eq!(filled_text("{{{a}}}"), "[[concat('{',parameters('a'),'}')]");
    }
}
