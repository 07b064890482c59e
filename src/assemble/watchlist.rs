//! Watchlists: what a package holds of them.

use super::Assembly;
use crate::solution::watchlist::Watchlist;

/// Adds one file's resources, variables, dependency and texts.
pub(super) fn assemble(_content: &Watchlist, _assembly: &mut Assembly<'_>) {}
