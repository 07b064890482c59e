//! The search key of a watchlist is none of its columns.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

use super::{KINDS, properties};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "watchlist-search-key-unknown",
    severity: Severity::Warning,
    summary: "the search key of a watchlist is none of its columns",
    toolkit: None,
    manual: Manual {
        what: "The `itemsSearchKey` of a listed watchlist is missing, or is no column of the heading of \
               `rawContent`, when that is text with commas (or tabs). Lines that are skipped \
               (`numberOfLinesToSkip`) are passed over.",
        why: "Microsoft Sentinel indexes the watchlist by this column, and refuses a key that is no column.",
        remedy: "write one of the columns of the heading, spelled as it stands there",
        fails: r#""itemsSearchKey": "User", "rawContent": "Account,Owner\r\n…""#,
        passes: r#""itemsSearchKey": "Account", "rawContent": "Account,Owner\r\n…""#,
    },
    run: Run::Content(KINDS, check),
};

fn check(watchlist: &Content<'_>, findings: &mut Findings) {
    let Some(properties) = properties(watchlist) else { return };
    let Some(key) = properties.get_some("itemsSearchKey") else {
        findings.push(watchlist.place(properties), "the watchlist has no `itemsSearchKey`");
        return;
    };
    let skipped = properties.get("numberOfLinesToSkip").map(Node::to_text).and_then(|text| text.parse().ok());
    let rows = properties.get_str("rawContent").unwrap_or_default();
    let Some(heading) = rows.lines().nth(skipped.unwrap_or(0)).filter(|line| !line.trim().is_empty()) else { return };
    let key_text = key.to_text();
    if key_text.starts_with('[') || heading.starts_with('[') {
        return;
    }
    let separator = if heading.contains('\t') { '\t' } else { ',' };
    let mut columns = heading.split(separator).map(|name| name.trim().trim_matches('"').trim_start_matches('\u{feff}'));
    if !columns.clone().any(|name| name == key_text) {
        let message = format!("the search key `{key_text}` is none of the columns");
        match columns.find(|name| name.eq_ignore_ascii_case(&key_text)) {
            Some(near) => findings.push_with_help(watchlist.place(key), message, format!("did you mean `{near}`?")),
            None => findings.push(watchlist.place(key), message),
        }
    }
}
