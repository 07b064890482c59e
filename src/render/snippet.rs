//! The source line that a diagnostic points at, cut to what a terminal can show.

use crate::diagnostics::Place;

/// The longest line that is shown whole, in bytes.
const LONGEST: usize = 200;

/// How much of a longer line is shown before the place meant, in bytes.
const BEFORE: usize = 60;

/// A line, or the part of it around the place meant.
#[derive(Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The text, with `…` where something is cut off.
    pub text: String,
    /// Where the place meant begins in it.
    pub start: usize,
    /// Where the place meant ends in it.
    pub end: usize,
}

impl Excerpt {
    /// The first line of a place. Workbooks are lines of megabytes, so the time taken must not grow with the line.
    pub fn of(place: &Place) -> Self {
        let text = place.file.text.as_str();
        let start = place.file.floor(place.span.start);
        let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |length| start + length);
        let line_end = line_start + text[line_start..line_end].trim_end_matches('\r').len();
        let start = start.min(line_end);
        let (from, to) = if line_end - line_start > LONGEST {
            let from = place.file.floor(start.saturating_sub(BEFORE)).max(line_start);
            (from, place.file.floor(from + LONGEST).min(line_end))
        } else {
            (line_start, line_end)
        };
        let end = place.file.floor(place.span.end).clamp(start, to);
        let cut_before = if from > line_start { "…" } else { "" };
        let cut_behind = if to < line_end { "…" } else { "" };
        let shift = |offset: usize| offset - from + cut_before.len();
        Self { text: format!("{cut_before}{}{cut_behind}", &text[from..to]), start: shift(start), end: shift(end) }
    }

    /// Where the place meant begins in the excerpt, in characters from 1.
    pub fn column(&self) -> usize {
        self.text[..self.start].chars().count() + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{SourceText, Span};

    fn excerpt(text: &str, start: usize, end: usize) -> (String, String) {
        let file = SourceText::new("a.json", text);
        let excerpt = Excerpt::of(&Place::new(&file, Span::new(start, end)));
        (excerpt.text[excerpt.start..excerpt.end].to_owned(), excerpt.text)
    }

    #[test]
    fn a_short_line_is_shown_whole() {
        assert_eq!(excerpt("one\r\ntwo three\r\nfour", 9, 14), ("three".to_owned(), "two three".to_owned()));
        assert_eq!(excerpt("one\r\ntwo", 3, 7), (String::new(), "one".to_owned()));
        assert_eq!(excerpt("", 0, 0), (String::new(), String::new()));
        assert_eq!(excerpt("one", 40, 50), (String::new(), "one".to_owned()));
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let long = format!("{}needle{}", "é".repeat(1_000), "x".repeat(1_000));
        let (marked, shown) = excerpt(&long, 2_000, 2_006);
        assert_eq!(marked, "needle");
        assert!(shown.starts_with("…é") && shown.ends_with("x…") && shown.len() < 220);
        let (marked, shown) = excerpt(&long, 2_000, 3_006);
        assert!(marked.starts_with("needlexx") && shown.ends_with("x…") && shown.len() < 220);
    }

    #[test]
    fn a_place_of_many_lines_is_shown_by_its_first() {
        assert_eq!(excerpt("{\n  \"a\": [\n  1\n]}", 9, 17), ("[".to_owned(), "  \"a\": [".to_owned()));
    }
}
