//! The toolkit's tests on deployment templates (spec checks §3.3).

mod id_literal;

use super::Check;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[&id_literal::CHECK];
