//! Analytic rules: what a package holds of them.

use super::Assembly;
use crate::solution::analytic_rule::AnalyticRule;

/// Adds one file's resources, variables, dependency and texts.
pub(super) fn assemble(_content: &AnalyticRule, _assembly: &mut Assembly<'_>) {}
