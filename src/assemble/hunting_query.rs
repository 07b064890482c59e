//! Hunting queries: what a package holds of them.

use super::Assembly;
use crate::solution::hunting_query::HuntingQuery;

/// Adds one file's resources, variables, dependency and texts.
pub(super) fn assemble(_content: &HuntingQuery, _assembly: &mut Assembly<'_>) {}
