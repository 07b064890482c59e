//! Two texts of several lines become a difference of lines.

use similar::{Algorithm, ChangeTag, TextDiff};

use super::comparison::{Line, LineKind};

/// The lines of both sides shown around a change.
const CONTEXT: usize = 3;

/// The most pairs of lines that a least difference is looked for in.
const MOST_COMPARED: usize = 25_000_000;

/// The difference of two texts; line ends and blanks at ends of lines mean nothing.
pub(super) fn lines(old: &str, new: &str) -> Vec<Line> {
    let (old, new) = (normalized(old), normalized(new));
    // Which of several least differences is found depends on the direction; it is always looked for in the same one.
    if old <= new {
        return difference(&old, &new);
    }
    let mut lines = difference(&new, &old);
    mirror(&mut lines);
    lines
}

/// Turns a difference round: within a change the removed lines stand before the added ones.
pub(super) fn mirror(lines: &mut [Line]) {
    for line in lines.iter_mut() {
        line.kind = match line.kind {
            LineKind::Removed => LineKind::Added,
            LineKind::Added => LineKind::Removed,
            kind => kind,
        };
    }
    let is_changed = |line: &Line| matches!(line.kind, LineKind::Removed | LineKind::Added);
    for run in lines.chunk_by_mut(|left, right| is_changed(left) && is_changed(right)) {
        run.sort_by_key(|line| line.kind == LineKind::Added);
    }
}

fn difference(old: &str, new: &str) -> Vec<Line> {
    if is_too_much(old, new) {
        let all = |text: &str, tag| text.lines().map(|text| line(tag, text)).collect::<Vec<_>>();
        return [all(old, ChangeTag::Delete), all(new, ChangeTag::Insert)].concat();
    }
    let diff = TextDiff::configure().algorithm(Algorithm::Myers).diff_lines(old, new);
    let changes: Vec<Line> = diff.iter_all_changes().map(|change| line(change.tag(), change.value())).collect();
    let mut lines = with_context(changes);
    let is_changed = |line: &Line| matches!(line.kind, LineKind::Removed | LineKind::Added);
    for run in lines.chunk_by_mut(|left, right| is_changed(left) && is_changed(right)) {
        run.sort_by_key(|line| line.kind == LineKind::Added);
    }
    lines
}

/// Whether the least difference would take too long to find: where large texts have little in common.
fn is_too_much(old: &str, new: &str) -> bool {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let start = old.iter().zip(&new).take_while(|(left, right)| left == right).count();
    let (old, new) = (&old[start..], &new[start..]);
    let end = old.iter().rev().zip(new.iter().rev()).take_while(|(left, right)| left == right).count();
    (old.len() - end).saturating_mul(new.len() - end) > MOST_COMPARED
}

fn line(tag: ChangeTag, text: &str) -> Line {
    let kind = match tag {
        ChangeTag::Equal => LineKind::Same,
        ChangeTag::Delete => LineKind::Removed,
        ChangeTag::Insert => LineKind::Added,
    };
    Line { kind, text: text.trim_end_matches('\n').to_owned() }
}

/// Leaves out the lines that are far from every change.
fn with_context(lines: Vec<Line>) -> Vec<Line> {
    let mut is_shown = vec![false; lines.len()];
    for (index, line) in lines.iter().enumerate() {
        if line.kind != LineKind::Same {
            let end = (index + CONTEXT + 1).min(lines.len());
            is_shown[index.saturating_sub(CONTEXT)..end].fill(true);
        }
    }
    let mut shown: Vec<Line> = Vec::new();
    let mut omitted = 0;
    for (line, is_shown) in lines.into_iter().zip(is_shown) {
        if !is_shown {
            omitted += 1;
            continue;
        }
        push_omitted(&mut shown, &mut omitted);
        shown.push(line);
    }
    push_omitted(&mut shown, &mut omitted);
    shown
}

fn push_omitted(lines: &mut Vec<Line>, omitted: &mut usize) {
    if *omitted > 0 {
        let text = if *omitted == 1 { "1 line".to_owned() } else { format!("{omitted} lines") };
        lines.push(Line { kind: LineKind::Omitted, text });
        *omitted = 0;
    }
}

fn normalized(text: &str) -> String {
    text.trim_end().split('\n').map(str::trim_end).fold(String::new(), |text, line| text + line + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(old: &str, new: &str) -> String {
        let mark = |kind| match kind {
            LineKind::Same => ' ',
            LineKind::Removed => '-',
            LineKind::Added => '+',
            LineKind::Omitted => '@',
        };
        let lines = lines(old, new);
        lines.iter().fold(String::new(), |text, line| text + &format!("{}{}\n", mark(line.kind), line.text))
    }

    #[test]
    fn changed_lines_stand_in_their_context() {
        let old = "1\n2\n3\n4\n5\n6\n7\n8";
        assert_eq!(shown(old, &old.replace('6', "six")), "@2 lines\n 3\n 4\n 5\n-6\n+six\n 7\n 8\n");
        assert_eq!(shown(&old.replace('6', "six"), old), "@2 lines\n 3\n 4\n 5\n-six\n+6\n 7\n 8\n");
    }

    #[test]
    fn large_texts_with_nothing_in_common_are_replaced_whole() {
        let text = |name: &str| (0..6_000).map(|number| format!("{name}{number}\n")).collect::<Vec<_>>().concat();
        let lines = lines(&text("b"), &text("a"));
        assert_eq!((lines.len(), lines[0].kind, lines[6_000].kind), (12_000, LineKind::Removed, LineKind::Added));
    }

    #[test]
    fn line_ends_are_no_difference() {
        assert_eq!(shown("a\r\nb\r\nc", "a\nB\nc\n"), " a\n-b\n+B\n c\n");
    }
}
