//! Codeless connectors: how definition, pollers, rules and tables are found and linked.

use super::{ContentFile, ReadContext};
use crate::diagnostics::Report;
use crate::source::Document;

/// A connector definition with everything that belongs to it.
#[derive(Clone, Debug)]
pub struct CodelessConnector {}

/// The codeless connectors among the listed files.
#[derive(Debug, Default)]
pub struct CodelessConnectors {
    /// The connectors, in the order of their definitions.
    pub connectors: Vec<CodelessConnector>,
    /// Indices of the listed files that belong to codeless connectors; the first one is where V3 emits them all.
    pub files: Vec<usize>,
}

/// Finds and links the codeless connectors among the files of `Data Connectors`.
pub fn read_all(
    _listed: &[(&ContentFile, Document)],
    _context: &ReadContext<'_>,
    _report: &mut Report,
) -> CodelessConnectors {
    CodelessConnectors::default()
}
