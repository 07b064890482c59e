//! The name of an analytic rule ends with a full stop.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-name-ends-with-stop",
    severity: Severity::Warning,
    summary: "the name of an analytic rule ends with a full stop",
    toolkit: None,
    manual: Manual {
        what: "A `name` that ends with a full stop. `--fix` takes the full stop away, unless the word before it may be an abbreviation.",
        why: "Names are titles; reviewers ask to take the full stop away.",
        remedy: "take the full stop away",
        fails: "name: Many failed sign-ins.",
        passes: "name: Many failed sign-ins",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

/// In letters; a full stop behind `Inc` or `Corp` belongs to the word.
const LONGEST_ABBREVIATION: usize = 4;

fn check(rule: &Content<'_>, findings: &mut Findings) {
    let Some((node, name)) = rule.get("name").and_then(detection::text) else { return };
    let trimmed = name.trim_end();
    if let Some(right) = trimmed.strip_suffix('.').filter(|rest| !rest.ends_with('.')) {
        let (place, message) = (rule.place(node), "`name` ends with a full stop");
        let last_word = right.rsplit(' ').next().unwrap_or_default();
        if last_word.chars().count() > LONGEST_ABBREVIATION {
            findings.push_mended(place, message, name, right);
        } else {
            findings.push(place, message);
        }
    }
}
