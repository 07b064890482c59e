//! The providers of a solution are no list of names.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "metadata-providers-invalid",
    severity: Severity::Warning,
    summary: "the providers of a solution are no list of names",
    toolkit: None,
    manual: Manual {
        what: "`providers` that is no list of texts, or holds a blank one, or `Microsoft` or `Community` in another \
               letter case.",
        why: "Reviewers of the content repository ask for it.",
        remedy: "write `\"providers\": [\"<name>\"]`",
        fails: r#""providers": "Contoso""#,
        passes: r#""providers": ["Contoso"]"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(metadata) = &source.survey.metadata else { return };
    let Some(node) = metadata.root.get_some("providers") else { return };
    let is_name = |name: &Node| name.as_str().is_some_and(|name| !name.trim().is_empty());
    if !node.as_array().is_some_and(|names| names.iter().all(is_name)) {
        findings.push(metadata.place(node), "`providers` is no list of names");
        return;
    }
    for name in node.elements() {
        let text = name.to_text();
        let known = ["Microsoft", "Community"].into_iter().find(|known| known.eq_ignore_ascii_case(&text));
        if let Some(known) = known.filter(|known| *known != text) {
            let message = format!("`{text}` is not spelled as the other solutions spell it");
            findings.push_mended(metadata.place(name), message, &text, known);
        }
    }
}
