//! A file holds what looks like a secret.

use std::sync::LazyLock;

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity, Span};
use regex::Regex;

use super::is_text;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "file-with-secret",
    severity: Severity::Warning,
    summary: "a file holds what looks like a secret",
    toolkit: None,
    manual: Manual {
        what: "A private key (`-----BEGIN … PRIVATE KEY-----`), an access key of AWS (`AKIA…`), a token of \
               GitHub (`ghp_…`, `github_pat_…`), of Slack (`xoxb-…`) or of Google (`AIza…`), or the key of an \
               Azure storage account (`AccountKey=…`), in a file of the solution folder. Access keys of AWS that end in \
               `EXAMPLE`, as those of its documentation do, are let pass. The folder `Package` and files that are no \
               text are passed over; whether a secret is alive, and secrets of other \
               forms, are not looked at.",
        why: "The content repository scans every commit and blocks pull requests with secrets that are alive; \
               what was pushed once is known to the world.",
        remedy: "take the secret out, and make it void where it was issued: it stays in the history",
        fails: "AccountKey=<86 letters and digits>==",
        passes: "AccountKey=<your key>",
    },
    run: Run::Solution(check),
};

/// What secrets look like (spec checks EN-04).
static SECRET: LazyLock<Regex> = LazyLock::new(|| {
    let forms = [
        r"-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----",
        r"\bAKIA[0-9A-Z]{16}\b",
        r"\bghp_[A-Za-z0-9]{36}\b",
        r"\bgithub_pat_[A-Za-z0-9_]{60,}",
        r"\bxox[baprs]-[0-9A-Za-z]+-[0-9A-Za-z-]{10,}",
        r"\bAIza[0-9A-Za-z_-]{35}\b",
        r"\bAccountKey=[A-Za-z0-9+/]{86}==",
    ];
    Regex::new(&forms.join("|")).expect("the pattern is valid")
});

/// The end of the access keys that the documentation of AWS shows.
const EXAMPLE: &str = "EXAMPLE";

/// How much of a secret is shown.
const SHOWN: usize = 12;

fn check(source: &Source<'_>, findings: &mut Findings) {
    for path in source.files.paths("").into_iter().filter(|path| !path.starts_with("Package/") && is_text(path)) {
        let Ok(file) = source.files.read(&path) else { continue };
        for found in SECRET.find_iter(&file.text).filter(|found| !found.as_str().ends_with(EXAMPLE)) {
            let start: String = found.as_str().chars().take(SHOWN).collect();
            let place = Place::new(&file, Span::new(found.start(), found.end()));
            findings.push(place, format!("`{start}…` looks like a secret"));
        }
    }
}
