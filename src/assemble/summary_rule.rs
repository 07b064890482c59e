//! Summary rules: what a package holds of them.

use super::Assembly;
use crate::solution::summary_rule::SummaryRule;

/// Adds one file's resources, variables, dependency and texts.
pub(super) fn assemble(_content: &SummaryRule, _assembly: &mut Assembly<'_>) {}
