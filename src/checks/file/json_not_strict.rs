//! A JSON file is not strict JSON.

use serde::de::IgnoredAny;

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity, Span};

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
    for document in source.survey.documents() {
        let file = &document.file;
        if !file.path.to_ascii_lowercase().ends_with("json") {
            continue;
        }
        if file.has_byte_order_mark {
            findings.push(Place::start_of(file), "the file begins with a byte order mark");
        } else if let Err(error) = serde_json::from_str::<IgnoredAny>(&file.text) {
            let at = offset(&file.text, error.line(), error.column());
            let message = error.to_string();
            let message = message.split(" at line ").next().unwrap_or(&message);
            let span = Span::new(file.floor(at), file.floor(at + 1));
            findings.push(Place::new(file, span), format!("this is not strict JSON: {message}"));
        }
    }
}

/// The offset of a line and a column of bytes, both from 1.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    before + column.saturating_sub(1)
}
