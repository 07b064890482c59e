//! Checks on the text of files (spec checks §2.14).

mod json_not_strict;
mod non_ascii;

use super::Check;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[&json_not_strict::CHECK, &non_ascii::CHECK];
