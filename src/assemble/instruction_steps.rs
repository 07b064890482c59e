//! The steps of a connector's page: empty members are dropped, the others stand in the order of their names
//! (spec common-1 §6).

use std::cmp::Ordering;

use crate::arm::{Object, Value};
use crate::source::{self, Member, Node};

/// Printable ASCII in the order of the Unicode collation; letter case makes no difference there.
const COLLATION: &str = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz";

/// The steps, each cleaned; anything but a list stays as it is.
pub(super) fn clean(steps: &Node) -> Value {
    match steps.as_array() {
        Some(steps) => steps.iter().map(clean_step).collect(),
        None => steps.to_json(),
    }
}

/// The member of a step, if it is there after the clean-up.
pub(super) fn kept<'a>(step: &'a Node, name: &str) -> Option<&'a Node> {
    unwrapped(step).get(name).filter(|value| !is_dropped(value))
}

/// A step of which nothing stays is still there as `{}`, and so are null, numbers and booleans
/// (fixture `Tailspin Step Cleanup`).
fn clean_step(step: &Node) -> Value {
    let mut members: Vec<&Member> = unwrapped(step).members().filter(|member| !is_dropped(&member.value)).collect();
    members.sort_by(|left, right| compare_names(&left.key, &right.key));
    members.into_iter().map(|member| (member.key.clone(), member.value.to_json())).collect::<Object>().into()
}

/// A list of one object counts as that object.
fn unwrapped(step: &Node) -> &Node {
    match step.as_array() {
        Some([only]) => only,
        _ => step,
    }
}

fn is_dropped(value: &Node) -> bool {
    value.counts_none() || equals_empty_text(value) || is_list_of_empty_texts(value)
}

/// PowerShell compares loosely: `false` and 0 equal the empty text, blanks do not.
fn equals_empty_text(value: &Node) -> bool {
    match &value.value {
        source::Value::String(text) => text.is_empty(),
        source::Value::Bool(truth) => !truth,
        source::Value::Number(number) => number.is_zero(),
        source::Value::Null | source::Value::DateTime(_) | source::Value::Array(_) | source::Value::Object(_) => false,
    }
}

/// A list compared to the empty text gives its equal elements; two or more of them count as true
/// (fixture `Tailspin Step Cleanup`).
fn is_list_of_empty_texts(value: &Node) -> bool {
    value.as_array().is_some_and(|items| items.iter().filter(|item| equals_empty_text(item)).count() >= 2)
}

/// Names in the order of the Unicode collation, exact for ASCII. Every member that a step may have is ASCII, so the
/// tables of the whole collation are not worth carrying; other characters come behind, in the order of their codes.
fn compare_names(left: &str, right: &str) -> Ordering {
    left.chars().filter_map(rank).cmp(right.chars().filter_map(rank))
}

/// The place of a character in the order; control characters other than white space have none.
fn rank(character: char) -> Option<(usize, char)> {
    if matches!(character, '\t'..='\r') {
        return Some((0, character));
    }
    if character.is_control() {
        return None;
    }
    match COLLATION.find(character.to_ascii_lowercase()) {
        Some(index) => Some((1 + index, ' ')),
        None => Some((1 + COLLATION.len(), character.to_lowercase().next().unwrap_or(character))),
    }
}
