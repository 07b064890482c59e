//! The toolkit's tests on the wizard definition (spec checks §3.4).

use super::Check;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[];
