//! Checks on analytic rules (spec checks §2.4).

mod alert_details_invalid;
mod column_name_invalid;
mod connector_unknown;
mod connector_without_data_types;
mod custom_details_invalid;
mod custom_entity_unmapped;
mod description_long;
mod description_repeats_name;
mod duration_invalid;
mod entity_mapping_count;
mod entity_type_unknown;
mod event_grouping_invalid;
mod file_name_repeated;
mod file_name_shared;
mod file_not_yaml;
mod frequency_too_high;
mod id_changed;
mod id_not_guid;
mod id_shared;
mod identifier_repeated;
mod identifier_unknown;
mod identifiers_incomplete;
mod kind_unknown;
mod member_missing;
mod member_unknown;
mod name_ends_with_stop;
mod name_long;
mod name_with_placeholder;
mod period_shorter_than_frequency;
mod query_length;
mod schedule_ignored;
mod severity_unknown;
mod status_unknown;
mod tactic_not_enterprise;
mod tactic_unknown;
mod tactics_many;
mod technique_malformed;
mod technique_unknown;
mod technique_without_tactic;
mod text_too_long;
mod trigger_operator_misspelled;
mod trigger_threshold_invalid;
mod version_malformed;
mod version_not_raised;
mod without_entity_mappings;
mod without_status;
mod without_tactics;
mod without_techniques;
mod without_version;

use super::Check;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[
    &alert_details_invalid::CHECK,
    &column_name_invalid::CHECK,
    &connector_unknown::CHECK,
    &connector_without_data_types::CHECK,
    &custom_details_invalid::CHECK,
    &custom_entity_unmapped::CHECK,
    &description_long::CHECK,
    &description_repeats_name::CHECK,
    &duration_invalid::CHECK,
    &entity_mapping_count::CHECK,
    &entity_type_unknown::CHECK,
    &event_grouping_invalid::CHECK,
    &file_name_repeated::CHECK,
    &file_name_shared::CHECK,
    &file_not_yaml::CHECK,
    &frequency_too_high::CHECK,
    &id_changed::CHECK,
    &id_not_guid::CHECK,
    &id_shared::CHECK,
    &identifier_repeated::CHECK,
    &identifier_unknown::CHECK,
    &identifiers_incomplete::CHECK,
    &kind_unknown::CHECK,
    &member_missing::CHECK,
    &member_unknown::CHECK,
    &name_ends_with_stop::CHECK,
    &name_long::CHECK,
    &name_with_placeholder::CHECK,
    &period_shorter_than_frequency::CHECK,
    &query_length::CHECK,
    &schedule_ignored::CHECK,
    &severity_unknown::CHECK,
    &status_unknown::CHECK,
    &tactic_not_enterprise::CHECK,
    &tactic_unknown::CHECK,
    &tactics_many::CHECK,
    &technique_malformed::CHECK,
    &technique_unknown::CHECK,
    &technique_without_tactic::CHECK,
    &text_too_long::CHECK,
    &trigger_operator_misspelled::CHECK,
    &trigger_threshold_invalid::CHECK,
    &version_malformed::CHECK,
    &version_not_raised::CHECK,
    &without_entity_mappings::CHECK,
    &without_status::CHECK,
    &without_tactics::CHECK,
    &without_techniques::CHECK,
    &without_version::CHECK,
];
