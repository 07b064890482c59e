//! What goes wrong with the disk, and what goes wrong with one file's text.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diagnostics::{Place, SourceText, Span};

/// The world is wrong: an operation on a path failed, and nobody's content is at fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// What was attempted, as it stands behind "cannot", for example `read`.
    pub operation: &'static str,
    /// On which path.
    pub path: PathBuf,
    /// Why it failed.
    pub cause: String,
}

impl Error {
    /// The failure of `operation` on `path`; made to stand in `map_err(Error::of("read", path))`.
    pub fn of<C: fmt::Display>(operation: &'static str, path: &Path) -> impl Fn(C) -> Self {
        move |cause| Self { operation, path: path.to_owned(), cause: cause.to_string() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "cannot {} `{}`: {}", self.operation, self.path.display(), self.cause)
    }
}

impl std::error::Error for Error {}

/// Why a file of a solution gives no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadFault {
    /// There is no file of exactly this path.
    Missing,
    /// The bytes are neither UTF-8 nor UTF-16 or UTF-32 with a byte order mark.
    NotText {
        /// The text with U+FFFD for whatever cannot be read.
        file: Arc<SourceText>,
        /// The first U+FFFD put in.
        span: Span,
        /// Offset in the file of the first byte that cannot be read.
        byte: usize,
    },
    /// The file is larger than the limit, in bytes.
    TooLarge {
        /// The largest size that is read.
        limit: u64,
    },
    /// The disk failed; [`super::SolutionFiles::disk_errors`] has the same error.
    Disk(Error),
}

impl ReadFault {
    /// Where the author must look, as far as the fault has a place in the file itself.
    #[must_use]
    pub fn place(&self) -> Option<Place> {
        match self {
            Self::NotText { file, span, .. } => Some(Place::new(file, *span)),
            Self::Missing | Self::TooLarge { .. } | Self::Disk(_) => None,
        }
    }
}

impl fmt::Display for ReadFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => write!(formatter, "the file does not exist"),
            Self::NotText { byte, .. } => {
                write!(formatter, "byte {byte} is neither UTF-8 nor UTF-16 or UTF-32 with a byte order mark")
            }
            Self::TooLarge { limit } => write!(formatter, "the file is larger than {} MiB", limit >> 20),
            Self::Disk(error) => error.fmt(formatter),
        }
    }
}
