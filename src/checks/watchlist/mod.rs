//! Checks on watchlists (spec checks §2.10).

mod search_key_unknown;
mod without_rows;

use super::Check;
use super::Content;
use crate::solution::ContentKind;
use crate::source::Node;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[&search_key_unknown::CHECK, &without_rows::CHECK];

/// What the checks of this folder look at.
const KINDS: &[ContentKind] = &[ContentKind::Watchlist];

/// The `properties` of the watchlist, the template's first resource.
fn properties<'a>(watchlist: &Content<'a>) -> Option<&'a Node> {
    watchlist.get("resources")?.elements().first()?.get_some("properties")
}
