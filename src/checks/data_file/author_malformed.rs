//! The author of a solution is not a name and an e-mail address.

use crate::checks::{Check, Findings, Manual, Run, Source, detection};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-file-author-malformed",
    severity: Severity::Warning,
    summary: "the author of a solution is not a name and an e-mail address",
    toolkit: None,
    manual: Manual {
        what: "An `Author` that is not a name, ` - ` and an e-mail address.",
        why: "Reviewers ask for it, and the packager splits the text there: without the second part the package names \
              no address.",
        remedy: "write `\"Author\": \"<name> - <e-mail address>\"`",
        fails: r#""Author": "Contoso""#,
        passes: r#""Author": "Contoso - support@contoso.com""#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(data) = &source.survey.data_file else { return };
    let Some((node, author)) = data.root.get("Author").and_then(detection::text) else { return };
    if !author.split_once(" - ").is_some_and(|(name, address)| !name.is_empty() && is_address(address)) {
        findings.push(data.place(node), "`Author` is not a name, ` - ` and an e-mail address");
    }
}

fn is_address(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.split_once('.').is_some_and(|(host, suffix)| !host.is_empty() && !suffix.is_empty())
    })
}
