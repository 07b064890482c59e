//! Tables drawn with `+---+` and `|`, whose cells hold blocks.

use super::events::read_fragment;
use super::node::{Kind, Node};
use super::pipe_tables::{self, parse_rule_cell};

/// Whether a line is the upper edge of a grid table: `+----+:---:+`.
pub(super) fn starts(line: &str) -> bool {
    columns_of(line).is_some()
}

/// Start and end of each column in characters, and its alignment.
fn columns_of(line: &str) -> Option<Vec<(usize, usize, &'static str)>> {
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

/// Makes a table of the lines that the upper edge begins.
pub(super) fn read(text: &str) -> Option<Node> {
    let lines: Vec<&str> = text.lines().map(str::trim_start).take_while(|line| line.starts_with(['+', '|'])).collect();
    let columns = columns_of(lines.first()?)?;
    let total: usize = columns.iter().map(|(start, end, _)| end - start - 1).sum();
    let columns_html = columns
        .iter()
        .map(|(start, end, _)| Node::html(format!("<col style=\"width:{}%\" />\n", percent(end - start - 1, total))));
    let styles: Vec<&str> = columns.iter().map(|(_, _, style)| *style).collect();
    let mut rows: Vec<Vec<Node>> = Vec::new();
    let mut heads = 0;
    let mut cells: Vec<Vec<String>> = Vec::new();
    for line in &lines[1..] {
        if line.starts_with('|') {
            cells.resize_with(columns.len(), Vec::new);
            for (cell, (start, end, _)) in cells.iter_mut().zip(&columns) {
                let text: String = line.chars().take(*end).skip(start + 1).collect();
                cell.push(text.trim_end().to_string());
            }
            continue;
        }
        if !cells.is_empty() {
            rows.push(std::mem::take(&mut cells).iter().map(|lines| cell(lines)).collect());
        }
        if line.starts_with("+=") || line.starts_with("+:=") {
            heads = rows.len();
        }
    }
    Some(pipe_tables::build(columns_html.collect(), &styles, heads, rows))
}

fn cell(lines: &[String]) -> Node {
    let text = lines.join("\n");
    let cell = Node::with_children(Kind::Cell("td"), 0..0, read_fragment(&text));
    Node { fragment: Some(text), ..cell }
}

/// A share in percent with at most two decimals.
fn percent(part: usize, total: usize) -> String {
    let hundredths = (part * 20_000 + total) / (2 * total.max(1));
    let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}
