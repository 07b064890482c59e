//! Ids of subscriptions in texts.

use super::spelling::is_guid;
use crate::diagnostics::Span;

/// What stands before the id.
const SUBSCRIPTIONS: &str = "subscriptions/";

/// Where `subscriptions/GUID/` stands in a text, letter case ignored for the GUID alone (spec checks WB-02).
pub fn subscriptions(text: &str) -> impl Iterator<Item = Span> {
    text.match_indices(SUBSCRIPTIONS).filter_map(|(at, _)| {
        let start = at + SUBSCRIPTIONS.len();
        let guid = text.get(start..start + 36).filter(|guid| is_guid(guid))?;
        let end = start + guid.len();
        text[end..].starts_with('/').then(|| Span::new(at, end))
    })
}
