//! A watchlist comes without rows.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::{KINDS, properties};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "watchlist-without-rows",
    severity: Severity::Warning,
    summary: "a watchlist comes without rows",
    toolkit: None,
    manual: Manual {
        what: "A listed watchlist whose `rawContent` is missing or empty.",
        why: "Reviewers ask for a heading and sample rows; a watchlist that is made without them cannot be \
              searched by its key.",
        remedy: "write the heading and a row into `rawContent`, lines separated by `\\r\\n`",
        fails: r#""rawContent": """#,
        passes: r#""rawContent": "Account,Owner\r\nadmin,Jane\r\n""#,
    },
    run: Run::Content(KINDS, check),
};

fn check(watchlist: &Content<'_>, findings: &mut Findings) {
    let Some(properties) = properties(watchlist) else { return };
    match properties.get("rawContent") {
        Some(rows) if rows.is_null() || !rows.to_text().trim().is_empty() && rows.to_text().trim() != "null" => {}
        Some(rows) => findings.push(watchlist.place(rows), "`rawContent` is empty"),
        None => findings.push(watchlist.place(properties), "the watchlist has no `rawContent`"),
    }
}
