//! Checks on the metadata file of a solution (spec checks §2.1).

mod date_in_future;
mod date_invalid;
mod domain_unknown;
mod domain_with_long_dash;
mod member_missing;
mod member_unknown;
mod offer_id_malformed;
mod providers_invalid;
mod publisher_id_malformed;
mod publisher_unlike_tier;
mod solution_id_invalid;
mod support_email_invalid;
mod support_link_insecure;
mod support_link_invalid;
mod support_tier_unknown;
mod support_without_contact;
mod support_without_link;
mod support_without_name;
mod vertical_unknown;
mod without_domains;

use super::Check;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[
    &date_in_future::CHECK,
    &date_invalid::CHECK,
    &domain_unknown::CHECK,
    &domain_with_long_dash::CHECK,
    &member_missing::CHECK,
    &member_unknown::CHECK,
    &offer_id_malformed::CHECK,
    &providers_invalid::CHECK,
    &publisher_id_malformed::CHECK,
    &publisher_unlike_tier::CHECK,
    &solution_id_invalid::CHECK,
    &support_email_invalid::CHECK,
    &support_link_insecure::CHECK,
    &support_link_invalid::CHECK,
    &support_tier_unknown::CHECK,
    &support_without_contact::CHECK,
    &support_without_link::CHECK,
    &support_without_name::CHECK,
    &vertical_unknown::CHECK,
    &without_domains::CHECK,
];
