//! Tables drawn with `+---+` and `|`, whose cells hold blocks.

use super::blocks::{self, Blocks};
use super::pipe_tables::parse_rule_cell;
use super::tree::{Align, BlockId, Column, Kind, ROOT, Tree};

/// Whether a line is the upper edge of a grid table: `+----+:---:+`.
pub(super) fn starts(line: &str) -> bool {
    columns_of(line).is_some()
}

/// Start and end of each column in characters, and its alignment.
fn columns_of(line: &str) -> Option<Vec<(usize, usize, Align)>> {
    let line = line.trim_end();
    let inner = line.strip_prefix('+')?.strip_suffix('+')?;
    let mut columns = Vec::new();
    let mut start = 0;
    for part in inner.split('+') {
        columns.push((start, start + part.chars().count() + 1, parse_rule_cell(part)?));
        start += part.chars().count() + 1;
    }
    Some(columns)
}

/// Makes a table of the lines that a closed block of this kind has collected; lines that do not fit become a paragraph.
pub(super) fn build(blocks: &mut Blocks, id: BlockId) {
    let lines = blocks.tree.block(id).lines.clone();
    let Some(columns) = lines.first().and_then(|line| columns_of(line)) else { return };
    let rows = rows_of(&lines, &columns);
    if rows.is_empty() {
        blocks.tree.block_mut(id).kind = Kind::Paragraph;
        return;
    }
    let total: usize = columns.iter().map(|(start, end, _)| end - start - 1).sum();
    let kind = columns
        .iter()
        .map(|(start, end, align)| Column { align: *align, width: Some(percent(end - start - 1, total)) })
        .collect();
    blocks.tree.block_mut(id).kind = Kind::Table(kind);
    blocks.tree.block_mut(id).lines.clear();
    for row in rows {
        let row_id = blocks.tree.add(id, Kind::Row { is_header: row.is_header });
        for cell in row.cells {
            let cell_id = blocks.tree.add(row_id, Kind::Cell { span: cell.span });
            let content = blocks::parse(&cell.lines.join("\n"));
            graft(&mut blocks.tree, cell_id, &content.tree, ROOT);
        }
    }
}

/// Copies the blocks below `from` in one tree below `to` in another.
fn graft(tree: &mut Tree, to: BlockId, source: &Tree, from: BlockId) {
    for child in &source.block(from).children {
        let block = source.block(*child);
        let id = tree.add(to, block.kind.clone());
        tree.block_mut(id).lines.clone_from(&block.lines);
        tree.block_mut(id).attributes = block.attributes.clone();
        graft(tree, id, source, *child);
    }
}

struct Row {
    is_header: bool,
    cells: Vec<Cell>,
}

struct Cell {
    span: usize,
    lines: Vec<String>,
}

fn rows_of(lines: &[String], columns: &[(usize, usize, Align)]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut cells: Vec<Cell> = Vec::new();
    for line in &lines[1..] {
        let characters: Vec<char> = line.chars().collect();
        if characters.first() == Some(&'+') {
            if !cells.is_empty() {
                rows.push(Row { is_header: false, cells: std::mem::take(&mut cells) });
            }
            if matches!((characters.get(1), characters.get(2)), (Some('='), _) | (_, Some('='))) {
                for row in &mut rows {
                    row.is_header = true;
                }
            }
            continue;
        }
        let texts = split(&characters, columns);
        let fits = cells.len() == texts.len() && cells.iter().zip(&texts).all(|(cell, (span, _))| cell.span == *span);
        if !fits {
            if !cells.is_empty() {
                rows.push(Row { is_header: false, cells: std::mem::take(&mut cells) });
            }
            cells = texts.iter().map(|(span, _)| Cell { span: *span, lines: Vec::new() }).collect();
        }
        for (cell, (_, text)) in cells.iter_mut().zip(texts) {
            cell.lines.push(text);
        }
    }
    if !cells.is_empty() {
        rows.push(Row { is_header: false, cells });
    }
    rows
}

/// The text of each cell in a line, with the number of columns it spans.
fn split(line: &[char], columns: &[(usize, usize, Align)]) -> Vec<(usize, String)> {
    let mut edges: Vec<usize> = Vec::new();
    for (index, (start, _, _)) in columns.iter().enumerate() {
        if index == 0 || matches!(line.get(*start), Some('|' | '+')) {
            edges.push(index);
        }
    }
    let text_end = if line.last() == Some(&'|') { line.len() - 1 } else { line.len() };
    let mut cells = Vec::new();
    for (place, index) in edges.iter().enumerate() {
        let next = edges.get(place + 1).copied();
        let from = (columns[*index].0 + 1).min(line.len());
        let to = next.map_or(text_end, |next| columns[next].0).clamp(from, line.len());
        let text: String = line[from..to].iter().collect();
        cells.push((next.unwrap_or(columns.len()) - index, text.trim_end().to_string()));
    }
    cells
}

/// A share in percent with at most two decimals.
fn percent(part: usize, total: usize) -> String {
    let hundredths = (part * 20_000 + total) / (2 * total.max(1));
    let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}
