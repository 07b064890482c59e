//! The repository's `Workbooks/WorkbooksMetadata.json`, which names every workbook of the gallery.

use std::sync::Arc;

use crate::diagnostics::{Diagnostic, SourceText};
use crate::source::{Document, json};

/// The file, read once for all solutions of a run.
#[derive(Debug)]
pub struct WorkbooksMetadata {
    /// The whole file: a list of entries.
    pub document: Document,
}

impl WorkbooksMetadata {
    /// Reads the file's text.
    pub fn read(text: &Arc<SourceText>) -> Result<Self, Diagnostic> {
        json::parse(text).map(|document| Self { document })
    }
}
