//! Checks of files of parameters, which may lie beside the template of a package folder (spec checks §3.5).

mod content_version_wrong;
mod schema_wrong;
mod value_missing;
mod without_parameters;

use super::Check;

/// The checks of this folder.
pub const CHECKS: &[&Check] =
    &[&schema_wrong::CHECK, &content_version_wrong::CHECK, &without_parameters::CHECK, &value_missing::CHECK];
