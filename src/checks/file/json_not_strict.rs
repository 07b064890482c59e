//! A JSON file is not strict JSON.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity};

use super::not_strict;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "file-json-not-strict",
    severity: Severity::Error,
    summary: "a JSON file is not strict JSON",
    toolkit: None,
    manual: Manual {
        what: "A file among data file, metadata file and listed files that the packager reads as JSON although it \
               holds a comment, a comma too many, single quotes, a control character in a text, a byte order mark or \
               another liberty. Only the first is found.",
        why: "The content repository's syntax check reads strict JSON alone and blocks the pull request.",
        remedy: "take the liberty out; save the file as UTF-8 without a byte order mark",
        fails: r#"{ "Name": "Contoso", }"#,
        passes: r#"{ "Name": "Contoso" }"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let documents = source.survey.documents().map(|document| &document.file);
    for file in documents.filter(|file| file.path.to_ascii_lowercase().ends_with("json")) {
        if let Some((span, message)) = not_strict(file) {
            findings.push(Place::new(file, span), format!("this is not strict JSON: {message}"));
        }
    }
}
