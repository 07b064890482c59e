//! Checks on ReleaseNotes.md (spec checks §2.16).

mod misnamed;
mod out_of_order;
mod row_malformed;
mod table_malformed;
mod version_differs;

use super::Check;
use super::Source;
use crate::diagnostics::{Place, SourceText, Span};
use std::sync::Arc;

/// The checks of this folder.
pub const CHECKS: &[&Check] =
    &[&misnamed::CHECK, &out_of_order::CHECK, &row_malformed::CHECK, &table_malformed::CHECK, &version_differs::CHECK];

/// The name of the file.
const FILE: &str = "ReleaseNotes.md";

/// The first table of the file.
struct Table {
    file: Arc<SourceText>,
    heading: Option<Row>,
    rows: Vec<Row>,
}

struct Row {
    place: Place,
    cells: Vec<Cell>,
}

struct Cell {
    text: String,
    place: Place,
}

/// The table of the release notes, if the solution has any.
fn table(source: &Source<'_>) -> Option<Table> {
    let file = source.files.read(FILE).ok()?;
    let mut rows = Vec::new();
    let mut at = 0;
    for line in file.text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let text = line.trim();
        if text.starts_with('|') {
            let start = start + (line.len() - line.trim_start().len());
            rows.push(row(&file, Span::new(start, start + text.len())));
        } else if !rows.is_empty() {
            break;
        }
    }
    let is_rule = |row: &Row| row.cells.iter().all(|cell| cell.text.chars().all(|letter| matches!(letter, '-' | ':')));
    let mut rows = rows.into_iter();
    let heading = rows.next();
    let rows = rows.filter(|row| !is_rule(row)).collect();
    Some(Table { file, heading, rows })
}

/// The cells between the bars of a line; a bar behind a backslash is text.
fn row(file: &Arc<SourceText>, line: Span) -> Row {
    let text = &file.text[line.start..line.end];
    let bars = text.match_indices('|').map(|(at, _)| at).filter(|at| !text[..*at].ends_with('\\'));
    let mut ends: Vec<usize> = bars.collect();
    if !text.ends_with('|') {
        ends.push(text.len());
    }
    let cells = ends.windows(2).map(|pair| {
        let inner = &text[pair[0] + 1..pair[1]];
        let start = line.start + pair[0] + 1 + (inner.len() - inner.trim_start().len());
        let inner = inner.trim();
        Cell { text: inner.to_owned(), place: Place::new(file, Span::new(start, start + inner.len())) }
    });
    Row { place: Place::new(file, line), cells: cells.collect() }
}
