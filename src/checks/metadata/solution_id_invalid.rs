//! The id of a solution is not two lower-case parts.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "metadata-solution-id-invalid",
    severity: Severity::Warning,
    summary: "the id of a solution is not two lower-case parts",
    toolkit: None,
    manual: Manual {
        what: "A `publisherId` or `offerId` that is empty, or holds a full stop or an upper-case letter. The two with \
               a full stop between them are the id of the solution.",
        why: "The content repository's validators refuse the package that is made of it, and the pull request cannot \
              be merged. Solutions that were merged before the validators came still hold it, so this is a warning.",
        remedy: "write lower-case letters, digits and dashes, as the offer is named in Partner Center",
        fails: r#""publisherId": "Contoso.Security""#,
        passes: r#""publisherId": "contososecurity""#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(metadata) = &source.survey.metadata else { return };
    for name in ["publisherId", "offerId"] {
        let Some(node) = metadata.root.get_some(name) else { continue };
        let text = node.to_text();
        let fault = if text.trim().is_empty() {
            "is empty"
        } else if text.contains('.') {
            "holds a full stop"
        } else if text.chars().any(char::is_uppercase) {
            "holds an upper-case letter"
        } else {
            continue;
        };
        findings.push(metadata.place(node), format!("`{name}` {fault}"));
    }
}
