//! Checks on the name of the product (spec checks EN-06).

mod incomplete;
mod outdated;

use super::Check;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[&incomplete::CHECK, &outdated::CHECK];
