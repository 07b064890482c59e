//! Workbooks: what a package holds of them.

use super::Assembly;
use crate::solution::workbook::Workbook;

/// Adds one file's resources, variables, dependency and texts.
pub(super) fn assemble(_content: &Workbook, _assembly: &mut Assembly<'_>) {}
