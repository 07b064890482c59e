//! The metadata file lacks a member.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "metadata-member-missing",
    severity: Severity::Warning,
    summary: "the metadata file lacks a member",
    toolkit: None,
    manual: Manual {
        what: "A metadata file without `publisherId`, `offerId`, `firstPublishDate`, `providers` or `categories`.",
        why: "Reviewers of the content repository ask for it.",
        remedy: "add the member",
        fails: r#""offerId": "contoso-sentinel-solution""#,
        passes: r#""publisherId": "contoso",
"offerId": "contoso-sentinel-solution""#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(metadata) = &source.survey.metadata else { return };
    let place = Place::start_of(&metadata.file);
    for name in ["publisherId", "offerId", "firstPublishDate", "providers", "categories"] {
        if metadata.root.get_some(name).is_none() {
            let message = format!("the metadata file has no `{name}`");
            findings.push_with_help(place.clone(), message, format!("add `\"{name}\": …`"));
        }
    }
}
