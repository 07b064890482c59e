//! Checks on a package as a whole.

mod file_invalid;

use super::Check;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[&file_invalid::CHECK];
