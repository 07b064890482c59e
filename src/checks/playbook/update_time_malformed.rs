//! The `lastUpdateTime` of a playbook is no date.

use crate::checks::spelling::day;
use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-update-time-malformed",
    severity: Severity::Error,
    summary: "the `lastUpdateTime` of a playbook is no date",
    toolkit: None,
    manual: Manual {
        what: "The `metadata.lastUpdateTime` of a listed playbook has no year of four digits, or is a day \
               that the calendar does not have. Forms of dates that browsers know beside `yyyy-MM-dd` are let \
               pass.",
        why: "The validator of playbooks refuses it.",
        remedy: "write a day and time such as `2024-03-01T00:00:00.000Z`",
        fails: r#""lastUpdateTime": "last spring""#,
        passes: r#""lastUpdateTime": "2024-03-01T00:00:00.000Z""#,
    },
    run: Run::Content(KINDS, check),
};

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    let Some(time) = playbook.document.root.path(&["metadata", "lastUpdateTime"]) else { return };
    let Some(text) = time.as_str().filter(|text| !text.trim().is_empty()) else { return };
    let has_year = || text.split(|letter: char| !letter.is_ascii_digit()).any(|digits| digits.len() == 4);
    let begins_with_day =
        || text.get(..10).is_some_and(|start| start.bytes().filter(|byte| *byte == b'-').count() == 2);
    let is_date = if begins_with_day() && text.as_bytes()[4] == b'-' { day(&text[..10]).is_some() } else { has_year() };
    if !is_date {
        findings.push(playbook.place(time), format!("`{text}` is no date"));
    }
}
