//! Checks on hunting queries (spec checks §2.5).

mod connector_unknown;
mod description_long;
mod description_repeats_name;
mod entity_mapping_count;
mod entity_type_unknown;
mod id_changed;
mod id_not_guid;
mod id_shared;
mod identifier_unknown;
mod member_missing;
mod member_unknown;
mod name_ends_with_stop;
mod name_long;
mod query_long;
mod tactic_not_enterprise;
mod tactic_unknown;
mod tactics_many;
mod technique_malformed;
mod technique_unknown;
mod version_malformed;
mod without_query;

use super::Check;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[
    &connector_unknown::CHECK,
    &description_long::CHECK,
    &description_repeats_name::CHECK,
    &entity_mapping_count::CHECK,
    &entity_type_unknown::CHECK,
    &id_changed::CHECK,
    &id_not_guid::CHECK,
    &id_shared::CHECK,
    &identifier_unknown::CHECK,
    &member_missing::CHECK,
    &member_unknown::CHECK,
    &name_ends_with_stop::CHECK,
    &name_long::CHECK,
    &query_long::CHECK,
    &tactic_not_enterprise::CHECK,
    &tactic_unknown::CHECK,
    &tactics_many::CHECK,
    &technique_malformed::CHECK,
    &technique_unknown::CHECK,
    &version_malformed::CHECK,
    &without_query::CHECK,
];
