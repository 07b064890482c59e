//! A solution lists a parser of the information model.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-file-asim-parser-listed",
    severity: Severity::Warning,
    summary: "a solution lists a parser of the information model",
    toolkit: None,
    manual: Manual {
        what: "An entry of `Parsers` whose file name begins with `ASim`, `vim` or `im` and an upper-case letter.",
        why: "Parsers of the Advanced Security Information Model are deployed from their own folder of the content \
              repository; reviewers refuse them in solutions.",
        remedy: "take the entry away, and name the parser as a prerequisite",
        fails: r#""Parsers": ["Parsers/ASimAuthenticationContoso.yaml"]"#,
        passes: r#""Parsers": ["Parsers/ContosoSignIn.yaml"]"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for listed in source.survey.listed.iter().filter(|listed| listed.kind == ContentKind::Parser) {
        let rest = ["ASim", "vim", "im"].into_iter().find_map(|start| listed.file.name().strip_prefix(start));
        if rest.is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_uppercase())) {
            findings.push(listed.file.entry.clone(), format!("`{}` is a parser of ASIM", listed.file.name()));
        }
    }
}
