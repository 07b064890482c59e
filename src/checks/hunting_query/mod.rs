//! Checks on hunting queries (spec checks §2.5).

mod entity_type_unknown;
mod id_changed;
mod id_not_guid;
mod id_shared;
mod identifier_unknown;
mod member_missing;
mod member_unknown;
mod name_long;
mod query_long;
mod tactic_unknown;
mod technique_unknown;
mod version_malformed;
mod without_query;

use super::Check;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[
    &entity_type_unknown::CHECK,
    &id_changed::CHECK,
    &id_not_guid::CHECK,
    &id_shared::CHECK,
    &identifier_unknown::CHECK,
    &member_missing::CHECK,
    &member_unknown::CHECK,
    &name_long::CHECK,
    &query_long::CHECK,
    &tactic_unknown::CHECK,
    &technique_unknown::CHECK,
    &version_malformed::CHECK,
    &without_query::CHECK,
];
