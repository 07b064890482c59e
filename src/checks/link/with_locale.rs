//! A link to documentation names a language.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;

use super::report_locales;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "link-with-locale",
    severity: Severity::Error,
    summary: "a link to documentation names a language",
    toolkit: None,
    manual: Manual {
        what: "A link that begins with `https://docs.microsoft.com` or `https://azure.microsoft.com` and goes on with \
               a language such as `/en-us`, in the data file, the metadata file or a listed file.",
        why: "The content repository's check of links refuses the file, and the pull request cannot be merged. Without \
              the language readers see their own.",
        remedy: "take the language out of the link",
        fails: "https://docs.microsoft.com/en-us/azure/sentinel/",
        passes: "https://docs.microsoft.com/azure/sentinel/",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let survey = source.survey;
    let documents = survey.data_file.iter().chain(&survey.metadata).map(|document| &document.file);
    for file in documents.chain(survey.listed.iter().map(|listed| &listed.file.text)) {
        report_locales(file, findings);
    }
}
