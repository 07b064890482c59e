//! The publisher id is not spelled as publisher ids are.

use crate::checks::{Check, Findings, Manual, Run, Source, detection};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "metadata-publisher-id-malformed",
    severity: Severity::Warning,
    summary: "the publisher id is not spelled as publisher ids are",
    toolkit: None,
    manual: Manual {
        what: "A `publisherId` that is not a lower-case letter followed by at most 49 lower-case letters and digits. \
               Upper-case letters and full stops are reported by `metadata-solution-id-invalid`. Whether the publisher \
               exists is not looked at.",
        why: "Reviewers compare it with the id in Partner Center, which has this form.",
        remedy: "write the id of the publisher in Partner Center",
        fails: r#""publisherId": "contoso-security""#,
        passes: r#""publisherId": "contososecurity""#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(metadata) = &source.survey.metadata else { return };
    let Some((node, id)) = metadata.root.get("publisherId").and_then(detection::text) else { return };
    let is_reported = id.trim().is_empty() || id.contains('.') || id.chars().any(char::is_uppercase);
    let is_plain = id.starts_with(|first: char| first.is_ascii_lowercase())
        && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    if !is_reported && (!is_plain || id.len() > 50) {
        findings.push(metadata.place(node), format!("`{id}` is no plain publisher id"));
    }
}
