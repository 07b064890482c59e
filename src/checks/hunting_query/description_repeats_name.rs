//! The description of a hunting query repeats its name.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "hunting-query-description-repeats-name",
    severity: Severity::Warning,
    summary: "the description of a hunting query repeats its name",
    toolkit: None,
    manual: Manual {
        what: "A `description` that has the same letters and digits as `name`.",
        why: "Reviewers ask for a description that says more than the name: what is found, and why it matters.",
        remedy: "say in one to three sentences what is found and why it matters",
        fails: "name: Contoso - Sign-ins from rare countries\ndescription: Contoso - Sign-ins from rare countries.",
        passes: "name: Contoso - Sign-ins from rare countries\ndescription: Searches for sign-ins from countries that few users sign in from.",
    },
    run: Run::Content(&[ContentKind::HuntingQuery], check),
};

fn check(hunt: &Content<'_>, findings: &mut Findings) {
    detection::report_repeated_name(hunt, findings);
}
