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
    /// Where each line begins; made when the first place is told.
    line_starts: OnceLock<Vec<usize>>,
}

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
        Arc::new(Self { path, text, has_byte_order_mark, line_starts: OnceLock::new() })
    }

    /// Line and column of a byte offset, both from 1; the column counts characters.
    #[must_use]
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        let offset = self.floor(offset);
        let line_starts = self.line_starts.get_or_init(|| {
            let behind_breaks = self.text.match_indices('\n').map(|(index, _)| index + 1);
            std::iter::once(0).chain(behind_breaks).collect()
        });
        let line = line_starts.partition_point(|&start| start <= offset);
        let line_start = line_starts[line - 1];
        (line, self.text[line_start..offset].chars().count() + 1)
    }

    /// The nearest character boundary at or before `offset`.
    #[must_use]
    pub fn floor(&self, offset: usize) -> usize {
        let offset = offset.min(self.text.len());
        (0..=offset).rev().find(|&index| self.text.is_char_boundary(index)).unwrap_or(0)
    }
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
