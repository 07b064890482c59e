//! The extension of a listed file is not in lower case.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-file-entry-extension-case",
    severity: Severity::Warning,
    summary: "the extension of a listed file is not in lower case",
    toolkit: None,
    manual: Manual {
        what: "A listed file whose extension holds an upper-case letter.",
        why: "The packager and the validators look for `.json` and `.yaml`; on systems that tell letter case apart \
              they miss the file.",
        remedy: "name the file with its extension in lower case",
        fails: r#""Analytic Rules/Rule.YAML""#,
        passes: r#""Analytic Rules/Rule.yaml""#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for listed in &source.survey.listed {
        let extension = listed.file.name().rsplit_once('.').map_or("", |(_, extension)| extension);
        if extension.chars().any(char::is_uppercase) {
            findings.push(listed.file.entry.clone(), format!("the extension `.{extension}` is not in lower case"));
        }
    }
}
