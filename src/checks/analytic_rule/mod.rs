//! Checks on analytic rules (spec checks §2.4).

mod without_tactics;

use super::Check;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[&without_tactics::CHECK];
