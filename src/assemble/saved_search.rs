//! Saved searches: what a package holds of them.

use super::Assembly;
use crate::solution::saved_search::SavedSearches;

/// Adds one file's resources, variables, dependency and texts.
pub(super) fn assemble(_content: &SavedSearches, _assembly: &mut Assembly<'_>) {}
