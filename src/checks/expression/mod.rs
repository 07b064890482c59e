//! Checks on the expressions of a package, each at the level where it is evaluated.

mod argument_count;
mod bracket_excess;
mod bracket_missing;
mod function_misplaced;
mod function_unknown;
mod invalid;
mod parameter_undeclared;
mod parameter_unused;
mod variable_undeclared;
mod variable_unused;

use super::Check;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[
    &argument_count::CHECK,
    &bracket_excess::CHECK,
    &bracket_missing::CHECK,
    &function_misplaced::CHECK,
    &function_unknown::CHECK,
    &invalid::CHECK,
    &parameter_undeclared::CHECK,
    &parameter_unused::CHECK,
    &variable_undeclared::CHECK,
    &variable_unused::CHECK,
];
