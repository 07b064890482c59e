//! Codeless connectors: what a package holds of them.

use super::Assembly;
use crate::solution::codeless_connector::CodelessConnector;

/// Adds all codeless connectors of the solution.
pub(super) fn assemble(_connectors: &[CodelessConnector], _assembly: &mut Assembly<'_>) {}
