//! A domain of a solution is unknown.

use crate::checks::{Check, Findings, Manual, Run, Source, detection, tables};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "metadata-domain-unknown",
    severity: Severity::Error,
    summary: "a domain of a solution is unknown",
    toolkit: None,
    manual: Manual {
        what: "An element of `categories.domains` that is none of the 23 accepted domains; letter case counts. The \
               two further ones that written guidance names, `Cloud Security` and `Security`, are refused too. A long \
               dash is read as a hyphen; `metadata-domain-with-long-dash` finds it. `--fix` mends a name that only \
               letter case, blanks or punctuation tell from a known one.",
        why: "The content repository's validators refuse the package that is made of it, and the pull request cannot \
              be merged.",
        remedy: "write an accepted domain, such as `Security - Cloud Security`",
        fails: r#""domains": ["Cloud Security"]"#,
        passes: r#""domains": ["Security - Cloud Security"]"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(metadata) = &source.survey.metadata else { return };
    let Some(names) = metadata.root.path(&["categories", "domains"]) else { return };
    for (node, name) in names.elements().iter().filter_map(detection::text) {
        let known = &tables::CATEGORIES.domains;
        if !known.iter().any(|known| *known == name.replace('\u{2013}', "-")) {
            let message = format!("`{name}` is no domain of solutions");
            findings.push_unknown(metadata.place(node), message, name, known.iter().map(String::as_str));
        }
    }
}
