//! Checks on parsers (spec checks §2.9).

mod alias_differs;
mod category_unknown;
mod file_not_yaml;
mod function_name_invalid;
mod function_name_repeated;
mod id_not_guid;
mod id_repeated;
mod id_shared;
mod last_updated_in_future;
mod last_updated_invalid;
mod member_missing;
mod member_unknown;
mod parameter_mangled;
mod version_malformed;

use super::Check;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[
    &alias_differs::CHECK,
    &category_unknown::CHECK,
    &file_not_yaml::CHECK,
    &function_name_invalid::CHECK,
    &function_name_repeated::CHECK,
    &id_not_guid::CHECK,
    &id_repeated::CHECK,
    &id_shared::CHECK,
    &last_updated_in_future::CHECK,
    &last_updated_invalid::CHECK,
    &member_missing::CHECK,
    &member_unknown::CHECK,
    &parameter_mangled::CHECK,
    &version_malformed::CHECK,
];
