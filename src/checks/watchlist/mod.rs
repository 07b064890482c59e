//! Checks on watchlists (spec checks §2.10).

mod file_name_shared;
mod name_shared;
mod resource_left_out;
mod search_key_unknown;
mod without_rows;

use super::Check;
use super::Content;
use crate::solution::ContentKind;
use crate::source::{Document, Node};

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[
    &file_name_shared::CHECK,
    &name_shared::CHECK,
    &resource_left_out::CHECK,
    &search_key_unknown::CHECK,
    &without_rows::CHECK,
];

/// What the checks of this folder look at.
const KINDS: &[ContentKind] = &[ContentKind::Watchlist];

/// The watchlist, the template's first resource.
fn watchlist(document: &Document) -> Option<&Node> {
    document.root.get_some("resources")?.elements().first()
}

/// The `properties` of the watchlist.
fn properties<'a>(content: &Content<'a>) -> Option<&'a Node> {
    watchlist(content.document)?.get_some("properties")
}
