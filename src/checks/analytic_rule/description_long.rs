//! The description of an analytic rule is long.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-description-long",
    severity: Severity::Warning,
    summary: "the description of an analytic rule is long",
    toolkit: None,
    manual: Manual {
        what: "A `description` of more than 255 characters; more than 5000 are refused by the validator of \
               rules, and `analytic-rule-text-too-long` finds them.",
        why: "Reviewers ask for at most 255 characters and a few sentences: the text is shown in narrow panes \
               of the portal.",
        remedy: "say in one to three sentences what is found; leave explanations of data and query to comments in \
               the query",
        fails: "description: (400 characters)",
        passes: "description: Identifies accounts with many failed sign-ins within one hour.",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    detection::report_long_description(rule, findings);
}
