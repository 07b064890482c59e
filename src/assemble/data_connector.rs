//! Classic data connectors: what a package holds of them.

use super::Assembly;
use crate::solution::data_connector::DataConnector;

/// Adds one file's resources, variables, dependency and texts.
pub(super) fn assemble(_content: &DataConnector, _assembly: &mut Assembly<'_>) {}
