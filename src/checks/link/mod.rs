//! Checks on links (spec checks §2.13).

mod with_locale;

use super::Check;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[&with_locale::CHECK];
