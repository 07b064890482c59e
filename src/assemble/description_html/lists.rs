//! List markers (bullets, numbers, letters, roman numbers) and the blank lines that make a list loose.

use super::cursor::Cursor;
use super::tree::{BlockId, Kind, List, Tree};

/// A list item's first line up to its content.
#[derive(Debug)]
pub(super) struct Marker {
    pub(super) list: List,
    /// As in [`Kind::Item`].
    pub(super) width: isize,
    /// Nothing but blanks follows the marker.
    pub(super) is_empty: bool,
}

/// Reads a list marker and leaves the cursor at the item's content. `pending` is the bullet of the list this item could
/// continue: directly after letters or digits, `i.` is a letter, and only a new list or a roman one reads it as a number.
pub(super) fn parse_marker(cursor: &mut Cursor, pending: Option<char>) -> Option<Marker> {
    let column = cursor.column_before_indent();
    let list = parse_bullet(cursor, pending)?;
    let width = |to: usize| isize::try_from(to.saturating_sub(column)).unwrap_or(isize::MAX);
    match cursor.current() {
        '\0' => Some(Marker { list, width: -(width(cursor.column()) + 1), is_empty: true }),
        ' ' | '\t' => {
            cursor.restart_indent();
            let behind_marker = cursor.column();
            cursor.parse_indent();
            if cursor.indent() > 4 {
                cursor.go_to_column(behind_marker + 1);
            }
            let is_empty = cursor.rest().trim_matches([' ', '\t']).is_empty();
            let content = if is_empty { behind_marker } else { cursor.column() };
            Some(Marker { list, width: width(content), is_empty })
        }
        _ => None,
    }
}

fn parse_bullet(cursor: &mut Cursor, pending: Option<char>) -> Option<List> {
    let first = cursor.current();
    let (bullet, start) = match first {
        '-' | '*' | '+' => {
            cursor.advance();
            return Some(List { bullet: first, delimiter: None, start: String::new(), is_loose: false });
        }
        '0'..='9' => {
            let digits: String = cursor.rest().chars().take_while(char::is_ascii_digit).collect();
            cursor.advance_by(digits.len());
            if digits.len() > 9 {
                return None;
            }
            let significant = digits.trim_start_matches('0');
            ('1', if significant.is_empty() { "0".to_string() } else { significant.to_string() })
        }
        'a'..='z' | 'A'..='Z' => {
            let roman = if first.is_ascii_lowercase() { ['i', 'v', 'x'] } else { ['I', 'V', 'X'] };
            if roman.contains(&first) && matches!(pending, None | Some('i' | 'I')) {
                let numeral: String = cursor.rest().chars().take_while(|c| roman.contains(c)).collect();
                cursor.advance_by(numeral.len());
                (roman[0], roman_value(&numeral).to_string())
            } else {
                cursor.advance();
                let position = u32::from(first.to_ascii_lowercase()) - u32::from('a') + 1;
                (if first.is_ascii_lowercase() { 'a' } else { 'A' }, position.to_string())
            }
        }
        _ => return None,
    };
    let delimiter = cursor.current();
    if !matches!(delimiter, '.' | ')') {
        return None;
    }
    cursor.advance();
    Some(List { bullet, delimiter: Some(delimiter), start, is_loose: false })
}

fn roman_value(numeral: &str) -> i64 {
    let digits: Vec<i64> = numeral
        .chars()
        .map(|c| match c.to_ascii_lowercase() {
            'i' => 1,
            'v' => 5,
            _ => 10,
        })
        .collect();
    let signed = |(place, digit): (usize, &i64)| match digits.get(place + 1) {
        Some(next) if next > digit => -digit,
        _ => *digit,
    };
    digits.iter().enumerate().map(signed).sum()
}

/// Finds whether a closed list is loose and removes the traces of blank lines from its items. A blank line behind the
/// last item belongs to the list around this one.
pub(super) fn settle(tree: &mut Tree, list: BlockId) {
    let items = tree.block(list).children.clone();
    let ends_blank = items.last().and_then(|item| tree.last_child(*item)).is_some_and(|last| is_blank_line(tree, last));
    let parent = tree.parent(list);
    if ends_blank && matches!(tree.kind(parent), Kind::Item { .. }) {
        tree.add(parent, Kind::BlankLine);
    }
    let mut is_loose = false;
    for (place, item) in items.iter().enumerate() {
        let children = tree.block(*item).children.clone();
        let last_content = children.iter().rposition(|child| !is_blank_line(tree, *child));
        for (index, child) in children.iter().enumerate() {
            if is_blank_line(tree, *child) {
                is_loose |= match last_content {
                    Some(content) if index < content => index > 0,
                    _ => place + 1 < items.len(),
                };
            }
        }
        let kept = children.into_iter().filter(|child| !is_blank_line(tree, *child)).collect();
        tree.block_mut(*item).children = kept;
    }
    if let Kind::List(list) = &mut tree.block_mut(list).kind {
        list.is_loose = is_loose;
    }
}

fn is_blank_line(tree: &Tree, id: BlockId) -> bool {
    matches!(tree.kind(id), Kind::BlankLine)
}
