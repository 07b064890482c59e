//! Two analytic rules of a solution have one file name.

use std::collections::BTreeMap;

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-file-name-repeated",
    severity: Severity::Warning,
    summary: "two analytic rules of a solution have one file name",
    toolkit: None,
    manual: Manual {
        what: "The name of a listed rule, without its folder, that another listed rule of the solution has too, \
               letter case ignored.",
        why: "The content repository's validator looks rules up by the names of their files, and fails where it \
               finds two.",
        remedy: "give one of the files a name of its own",
        fails: "Analytic Rules/Linux/ManySignIns.yaml and Analytic Rules/Windows/ManySignIns.yaml",
        passes: "Analytic Rules/Linux/LinuxManySignIns.yaml and Analytic Rules/Windows/WindowsManySignIns.yaml",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let mut seen = BTreeMap::new();
    for rule in source.contents().filter(|content| content.kind == ContentKind::AnalyticRule) {
        let path = rule.file.text.path.as_str();
        if let Some(other) = seen.insert(rule.file.name().to_lowercase(), path).filter(|other| *other != path) {
            findings.push(rule.file.entry.clone(), format!("`{other}` has the same file name"));
        }
    }
}
