//! The description of an analytic rule repeats its name.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-description-repeats-name",
    severity: Severity::Warning,
    summary: "the description of an analytic rule repeats its name",
    toolkit: None,
    manual: Manual {
        what: "A `description` that has the same letters and digits as `name`.",
        why: "Reviewers ask for a description that says more than the name: what is found, and why it matters.",
        remedy: "say in one to three sentences what is found and why it matters",
        fails: "name: Contoso - Many failed sign-ins\ndescription: Contoso - Many failed sign-ins.",
        passes: "name: Contoso - Many failed sign-ins\ndescription: Identifies accounts with many failed sign-ins within one hour.",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    detection::report_repeated_name(rule, findings);
}
