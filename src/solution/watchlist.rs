//! Watchlists: what the file must hold to be packaged.

use super::{ContentFile, ReadContext};
use crate::diagnostics::Report;
use crate::source::Document;

/// One file of this kind, read.
#[derive(Clone, Debug)]
pub struct Watchlist {}

/// Reads the file; `None` when the report says why it cannot be packaged.
pub fn read(
    _file: &ContentFile,
    _document: Document,
    _context: &ReadContext<'_>,
    _report: &mut Report,
) -> Option<Watchlist> {
    None
}
