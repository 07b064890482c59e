//! The bytes of a file become its text.

use std::path::Path;
use std::sync::Arc;

use super::encoding::{Encoding, NotText};
use super::{Error, ReadFault, tree};
use crate::diagnostics::{SourceText, Span};

/// The largest file that is read; the largest known workbook has a thirtieth of it.
pub(super) const LARGEST: u64 = 64 << 20;

/// The text of a file outside of any solution folder; `shown` is its path in diagnostics.
pub fn read_file(path: &Path, shown: &str) -> Result<Arc<SourceText>, ReadFault> {
    decode(shown, tree::read_on_disk(path, LARGEST))
}

/// The text of bytes as they were read; none were read of a file that is too large.
pub(super) fn decode(path: &str, bytes: Result<Option<Vec<u8>>, Error>) -> Result<Arc<SourceText>, ReadFault> {
    let bytes = bytes.map_err(ReadFault::Disk)?.ok_or(ReadFault::TooLarge { limit: LARGEST })?;
    let encoding = Encoding::of(&bytes);
    match encoding.decode(bytes) {
        Ok(text) if encoding == Encoding::Utf8 => Ok(SourceText::new(path, text)),
        Ok(text) => Ok(SourceText::marked(path, text)),
        Err(NotText { lossy, at, byte }) => {
            let span = Span::new(at, at + char::REPLACEMENT_CHARACTER.len_utf8());
            Err(ReadFault::NotText { file: SourceText::new(path, lossy), span, byte })
        }
    }
}
