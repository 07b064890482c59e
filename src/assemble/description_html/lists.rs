//! List markers (bullets, numbers, letters, roman numbers): which items are a list, and whether blank lines loosen it.

use super::node::{Kind, Node};

/// What the items of a list have in common, and the number of the first.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Marker {
    /// `-`, `*`, `+`, or for ordered lists `1`, `a`, `A`, `i`, `I`.
    pub(super) bullet: char,
    /// `.` or `)`, none for bullets.
    pub(super) delimiter: Option<char>,
    pub(super) start: String,
    pub(super) is_loose: bool,
}

/// What marks the items with a box to tick.
pub(super) const TASK_CLASS: &str = "task-list-item";

/// Length of the marker at the head of a text; letters that are no roman number stand alone.
pub(super) fn marker_length(text: &str) -> Option<usize> {
    let length = if text.starts_with(['-', '*', '+']) {
        1
    } else {
        let count = text.find(|c: char| !c.is_ascii_alphanumeric()).filter(|count| *count > 0)?;
        let number = &text[..count];
        let is_number = count < 10 && number.bytes().all(|byte| byte.is_ascii_digit());
        let is_letter = count == 1 || roman(number).is_some();
        ((is_number || is_letter) && text[count..].starts_with(['.', ')'])).then_some(count + 1)?
    };
    (text.len() == length || text[length..].starts_with([' ', '\t'])).then_some(length)
}

/// Makes lists of the items that the parser took for one; `previous` is the block before it, for directly after another
/// list `i.` is a letter, and only where that makes no sense, as in `ii.`, a number.
pub(super) fn split(list: Node, previous: Option<&Node>, source: &str) -> Vec<Node> {
    let mut lists: Vec<Node> = Vec::new();
    let mut known = previous.and_then(marker_of).cloned();
    for item in list.children {
        let text = source[item.range.clone()].trim_start();
        let marker = parse(text, known.as_ref().map(|known| known.bullet));
        let joins = known.is_some_and(|known| (known.bullet, known.delimiter) == (marker.bullet, marker.delimiter));
        known = Some(marker.clone());
        if !joins || lists.is_empty() {
            lists.push(Node::new(Kind::List(marker), item.range.clone()));
        }
        let Some(current) = lists.last_mut() else { continue };
        if item.attributes.classes.iter().any(|class| class == TASK_CLASS) {
            current.attributes.add_class("contains-task-list");
        }
        current.range.end = item.range.end;
        current.children.push(item);
    }
    for list in &mut lists {
        if let Kind::List(marker) = &mut list.kind {
            marker.is_loose = has_blank_lines(&list.children, source);
        }
    }
    lists
}

fn marker_of(node: &Node) -> Option<&Marker> {
    match &node.kind {
        Kind::List(marker) => Some(marker),
        _ => None,
    }
}

fn parse(text: &str, previous: Option<char>) -> Marker {
    let first = text.chars().next().unwrap_or('-');
    let number = &text[..text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len())];
    let delimiter = text[number.len()..].chars().next();
    let (bullet, start) = match first {
        '0'..='9' => {
            let digits = number.trim_start_matches('0');
            ('1', if digits.is_empty() { "0".to_string() } else { digits.to_string() })
        }
        'a'..='z' | 'A'..='Z' => {
            let (letter, one) = if first.is_ascii_lowercase() { ('a', 'i') } else { ('A', 'I') };
            let is_letter = number.len() == 1 && !matches!(previous, None | Some('i' | 'I'));
            match roman(number).filter(|_| !is_letter) {
                Some(value) => (one, value.to_string()),
                None => (letter, (u32::from(first) - u32::from(letter) + 1).to_string()),
            }
        }
        bullet => return Marker { bullet, ..Marker::default() },
    };
    Marker { bullet, delimiter, start, is_loose: false }
}

/// The value of a number of `i`, `v` and `x`, all in one case.
fn roman(number: &str) -> Option<i64> {
    let digit = |c: char| match c.to_ascii_lowercase() {
        'i' => Some(1),
        'v' => Some(5),
        'x' => Some(10),
        _ => None,
    };
    let first = number.chars().next()?;
    if !number.chars().all(|c| c.is_ascii_lowercase() == first.is_ascii_lowercase()) {
        return None;
    }
    let digits: Vec<i64> = number.chars().map(digit).collect::<Option<_>>()?;
    let signed = |(place, digit): (usize, &i64)| match digits.get(place + 1) {
        Some(next) if next > digit => -digit,
        _ => *digit,
    };
    Some(digits.iter().enumerate().map(signed).sum())
}

/// A list is loose when a blank line separates two items, or two blocks of an item.
fn has_blank_lines(items: &[Node], source: &str) -> bool {
    items.windows(2).any(|pair| is_blank_between(&pair[0], &pair[1], source))
        || items
            .iter()
            .flat_map(|item| item.children.windows(2))
            .any(|pair| is_blank_between(&pair[0], &pair[1], source))
}

fn is_blank_between(node: &Node, next: &Node, source: &str) -> bool {
    let gap = source.get(content_end(node, source)..next.range.start).unwrap_or_default();
    let lines: Vec<&str> = gap.split('\n').collect();
    lines.len() > 2 && lines[1..lines.len() - 1].iter().any(|line| line.trim_matches([' ', '\t', '>']).is_empty())
}

fn content_end(node: &Node, source: &str) -> usize {
    match node.children.last() {
        Some(last) if node.kind.holds_blocks() => content_end(last, source),
        _ => node.range.start + source[node.range.clone()].trim_end().len(),
    }
}
