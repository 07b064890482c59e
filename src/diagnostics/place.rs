//! Where in the author's files something stands.

use std::fmt;
use std::sync::{Arc, OnceLock};

/// A range of bytes in a [`SourceText`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset behind the last byte.
    pub end: usize,
}

impl Span {
    /// The bytes from `start` up to, not including, `end`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }
}

/// A file as it was read: its path as the author knows it, and its text.
pub struct SourceText {
    /// Path relative to the solution folder, or to the repository for files outside of it, with `/`.
    pub path: String,
    /// The decoded text without a byte order mark.
    pub text: String,
    /// Whether the file begins with a byte order mark.
    pub has_byte_order_mark: bool,
    /// Where lines and characters are; made when the first place is told.
    layout: OnceLock<Layout>,
}

/// What turns offsets into lines and columns without reading the text again, however long its lines are.
struct Layout {
    /// Where each line begins.
    line_starts: Vec<usize>,
    /// How many characters begin before each block of the text.
    characters: Vec<usize>,
}

/// The bytes of a block of a [`Layout`].
const BLOCK: usize = 4096;

impl PartialEq for SourceText {
    fn eq(&self, other: &Self) -> bool {
        (&self.path, &self.text, self.has_byte_order_mark) == (&other.path, &other.text, other.has_byte_order_mark)
    }
}

impl Eq for SourceText {}

impl fmt::Debug for SourceText {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("SourceText").field(&self.path).finish()
    }
}

impl SourceText {
    /// A shared text, as every [`Place`] needs it.
    #[must_use]
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Self::shared(path.into(), text.into(), false)
    }

    /// The text of a file that begins with a byte order mark.
    #[must_use]
    pub fn marked(path: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Self::shared(path.into(), text.into(), true)
    }

    fn shared(path: String, text: String, has_byte_order_mark: bool) -> Arc<Self> {
        Arc::new(Self { path, text, has_byte_order_mark, layout: OnceLock::new() })
    }

    /// Line and column of a byte offset, both from 1; the column counts characters.
    #[must_use]
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        let offset = self.floor(offset);
        let layout = self.layout.get_or_init(|| Layout::of(&self.text));
        let line = layout.line_starts.partition_point(|&start| start <= offset);
        let characters_before = |offset: usize| {
            let block = offset / BLOCK;
            layout.characters[block] + characters(&self.text.as_bytes()[block * BLOCK..offset])
        };
        (line, characters_before(offset) - characters_before(layout.line_starts[line - 1]) + 1)
    }

    /// The nearest character boundary at or before `offset`.
    #[must_use]
    pub fn floor(&self, offset: usize) -> usize {
        let offset = offset.min(self.text.len());
        (0..=offset).rev().find(|&index| self.text.is_char_boundary(index)).unwrap_or(0)
    }
}

impl Layout {
    fn of(text: &str) -> Self {
        let behind_breaks = text.match_indices('\n').map(|(index, _)| index + 1);
        let mut before = vec![0];
        let mut count = 0;
        for block in text.as_bytes().chunks(BLOCK) {
            count += characters(block);
            before.push(count);
        }
        Self { line_starts: std::iter::once(0).chain(behind_breaks).collect(), characters: before }
    }
}

/// How many characters begin in a part of UTF-8 text.
fn characters(part: &[u8]) -> usize {
    part.iter().filter(|&byte| byte & 0xC0 != 0x80).count()
}

/// A span in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: Arc<SourceText>,
    /// The bytes meant.
    pub span: Span,
}

impl Place {
    /// The span of a file.
    #[must_use]
    pub fn new(file: &Arc<SourceText>, span: Span) -> Self {
        Self { file: Arc::clone(file), span }
    }

    /// The file as a whole: its very beginning.
    #[must_use]
    pub fn start_of(file: &Arc<SourceText>) -> Self {
        Self::new(file, Span::default())
    }

    /// Line and column of the first byte, both from 1.
    #[must_use]
    pub fn line_column(&self) -> (usize, usize) {
        self.file.line_column(self.span.start)
    }

    /// Line and column behind the last byte, both from 1.
    #[must_use]
    pub fn end_line_column(&self) -> (usize, usize) {
        self.file.line_column(self.span.end.max(self.span.start))
    }
}

/// A new text for a span of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceEdit {
    /// The bytes to replace, in a file of the solution.
    pub place: Place,
    /// What takes their place.
    pub replacement: String,
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, SourceText};

    #[test]
    fn columns_count_characters_across_blocks() {
        let text = SourceText::new("file", format!("é\n{}x", "é".repeat(BLOCK)));
        assert_eq!(text.line_column(0), (1, 1));
        assert_eq!(text.line_column(2), (1, 2));
        assert_eq!(text.line_column(3), (2, 1));
        assert_eq!(text.line_column(3 + 2 * BLOCK), (2, BLOCK + 1));
        assert_eq!(text.line_column(usize::MAX), (2, BLOCK + 2));
    }
}
