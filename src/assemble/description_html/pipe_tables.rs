//! Paragraphs whose lines are cells between `|`, with a rule of dashes as second line.

use super::scanner::{self, Context};
use super::tree::{Align, BlockId, Column, Kind, Tree};

/// Makes a table of a paragraph if it is one; lines without a pipe before it stay a paragraph.
pub(super) fn convert(tree: &mut Tree, paragraph: BlockId, context: &mut Context) {
    let lines = &tree.block(paragraph).lines;
    let Some(first) = lines.iter().position(|line| line.contains('|')) else { return };
    if lines.get(first + 1).is_none_or(|line| !is_rule(line)) {
        return;
    }
    let text: Vec<char> = lines[first..].join("\n").chars().collect();
    let references = context.references.clone();
    let edges = scanner::scan(&text, false, context).edges;
    context.references = references;
    let Some(rows) = rows_of(&text, &edges) else { return };
    let Some(rule) =
        rows.get(1).and_then(|row| row.iter().map(|cell| parse_rule_cell(cell)).collect::<Option<Vec<_>>>())
    else {
        return;
    };
    if first > 0 {
        let mut before = tree.block(paragraph).lines[..first].to_vec();
        if let Some(last) = before.last_mut() {
            last.truncate(last.trim_end().len());
        }
        let leading = tree.add_before(paragraph, Kind::Paragraph);
        tree.block_mut(leading).lines = before;
    }
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let columns = rule.into_iter().map(|align| Column { align, width: None }).collect();
    tree.block_mut(paragraph).kind = Kind::Table(columns);
    tree.block_mut(paragraph).lines.clear();
    for (place, row) in rows.into_iter().enumerate().filter(|(place, _)| *place != 1) {
        let row_id = tree.add(paragraph, Kind::Row { is_header: place == 0 });
        let missing = width - row.len();
        for text in row {
            let cell = tree.add(row_id, Kind::Cell { span: 1 });
            let paragraph = tree.add(cell, Kind::Paragraph);
            tree.block_mut(paragraph).lines.push(text);
        }
        for _ in 0..missing {
            tree.add(row_id, Kind::Cell { span: 1 });
        }
    }
}

/// The cells of each row, cut at the places of pipes and line ends; none if a line has no pipe.
fn rows_of(text: &[char], edges: &[usize]) -> Option<Vec<Vec<String>>> {
    let mut rows = Vec::new();
    let mut row: Vec<String> = Vec::new();
    let mut from = 0;
    let mut pipes = 0;
    for edge in edges.iter().copied().chain([text.len()]) {
        let cell: String = text[from..edge].iter().collect();
        let cell = cell.trim();
        from = edge + 1;
        if text.get(edge) == Some(&'|') {
            if pipes > 0 || !cell.is_empty() {
                row.push(cell.to_string());
            }
            pipes += 1;
            continue;
        }
        if pipes == 0 {
            return None;
        }
        if !cell.is_empty() {
            row.push(cell.to_string());
        }
        rows.push(std::mem::take(&mut row));
        pipes = 0;
    }
    Some(rows)
}

fn is_rule(line: &str) -> bool {
    line.contains('|') && line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

/// Reads `---`, `:--`, `:-:` or `--:` between blanks.
pub(super) fn parse_rule_cell(cell: &str) -> Option<Align> {
    let cell = cell.trim();
    let dashes = cell.trim_start_matches(':').trim_end_matches(':').trim();
    let (left, right) = (cell.starts_with(':'), cell.ends_with(':'));
    let is_rule = !dashes.is_empty() && dashes.chars().all(|c| matches!(c, '-' | '='));
    is_rule.then_some(match (left, right) {
        (true, true) => Align::Center,
        (true, false) => Align::Left,
        (false, true) => Align::Right,
        (false, false) => Align::Unset,
    })
}
