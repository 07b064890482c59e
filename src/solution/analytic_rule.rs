//! Analytic rules: what the file must hold to be packaged.

use super::{ContentFile, ReadContext};
use crate::diagnostics::Report;

/// One file of this kind, read.
#[derive(Clone, Debug)]
pub struct AnalyticRule {
    /// `id` as text.
    pub id: String,
}

/// Reads the file; `None` when the report says why it cannot be packaged.
pub fn read(_file: &ContentFile, _context: &ReadContext<'_>, _report: &mut Report) -> Option<AnalyticRule> {
    None
}
