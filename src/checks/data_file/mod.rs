//! Checks on the data file of a solution (spec checks §2.2).

mod asim_parser_listed;
mod author_malformed;
mod content_after_metadata;
mod description_long;
mod description_without_link;
mod entry_extension_case;
mod entry_malformed;
mod entry_misplaced;
mod entry_repeated;
mod flag_not_boolean;
mod logo_malformed;
mod member_missing;
mod metadata_file_name;
mod name_invalid;
mod playbooks_out_of_order;
mod replacement_pattern;
mod version_not_raised;

use super::Check;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[
    &asim_parser_listed::CHECK,
    &author_malformed::CHECK,
    &content_after_metadata::CHECK,
    &description_long::CHECK,
    &description_without_link::CHECK,
    &entry_extension_case::CHECK,
    &entry_malformed::CHECK,
    &entry_misplaced::CHECK,
    &entry_repeated::CHECK,
    &flag_not_boolean::CHECK,
    &logo_malformed::CHECK,
    &member_missing::CHECK,
    &metadata_file_name::CHECK,
    &name_invalid::CHECK,
    &playbooks_out_of_order::CHECK,
    &replacement_pattern::CHECK,
    &version_not_raised::CHECK,
];
