//! Checks on a package as a whole.

mod connector_parameter_not_secure;
mod file_invalid;
mod incomplete;
mod parameter_not_secure;
mod quote_escaped;

use super::Check;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[
    &connector_parameter_not_secure::CHECK,
    &file_invalid::CHECK,
    &incomplete::CHECK,
    &parameter_not_secure::CHECK,
    &quote_escaped::CHECK,
];
