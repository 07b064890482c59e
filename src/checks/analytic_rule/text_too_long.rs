//! The name or description of an analytic rule is too long.

use crate::checks::{Check, Content, Findings, Manual, Run, detection, spelling};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-text-too-long",
    severity: Severity::Error,
    summary: "the name or description of an analytic rule is too long",
    toolkit: None,
    manual: Manual {
        what: "A `name` of more than 256 characters, or a `description` of more than 5000.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged.",
        remedy: "shorten the text",
        fails: "name: (300 characters)",
        passes: "name: Many failed sign-ins",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    for (name, most) in [("name", 256), ("description", 5000)] {
        let Some((node, text)) = rule.get(name).and_then(detection::text) else { continue };
        let length = spelling::length(text);
        if length > most {
            let message = format!("`{name}` has {length} characters, and at most {most} are accepted");
            findings.push(rule.place(node), message);
        }
    }
}
