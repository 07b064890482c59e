//! Checks on queries, as far as their tokens tell (spec checks §2.6).

mod bracket_unbalanced;
mod operator_unknown;
mod searches_everything;
mod table_misspelled;
mod text_unclosed;
mod threat_intelligence_unfiltered;

use super::Check;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[
    &bracket_unbalanced::CHECK,
    &operator_unknown::CHECK,
    &searches_everything::CHECK,
    &table_misspelled::CHECK,
    &text_unclosed::CHECK,
    &threat_intelligence_unfiltered::CHECK,
];
