//! A file of sample data is not a list in JSON.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity};
use crate::source::json;

use super::files;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "sample-data-not-a-list",
    severity: Severity::Warning,
    summary: "a file of sample data is not a list in JSON",
    toolkit: None,
    manual: Manual {
        what: "A `.json` file below a folder `Sample Data` of the solution that is not valid JSON, or no list. The \
               repository's own folder of that name is not looked at.",
        why: "The validator of sample data refuses such files in the repository's folder, and reviewers do in \
              the solution's.",
        remedy: "write a list of records: `[{ \"TimeGenerated\": \"2024-03-01T00:00:00Z\" }]`",
        fails: r#"{ "TimeGenerated": "2024-03-01T00:00:00Z" }"#,
        passes: r#"[{ "TimeGenerated": "2024-03-01T00:00:00Z" }]"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for text in files(source) {
        match json::parse(&text) {
            Ok(document) if document.root.as_array().is_some() => {}
            Ok(document) => findings.push(document.place(&document.root), "the sample data is no list"),
            Err(fault) => {
                let place = fault.place.unwrap_or_else(|| Place::start_of(&text));
                findings.push(place, format!("the sample data is not valid JSON: {}", fault.message));
            }
        }
    }
}
