//! A file among the analytic rules is not named *.yaml.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-file-not-yaml",
    severity: Severity::Error,
    summary: "a file among the analytic rules is not named *.yaml",
    toolkit: None,
    manual: Manual {
        what: "A file below the folder `Analytic Rules` whose name does not end in `.yaml`.",
        why: "The content repository's validator reads every file of the folder as a rule in YAML, and fails at every \
              other file.",
        remedy: "write rules in files named `*.yaml`, and move other files to another folder",
        fails: "Analytic Rules/README.md",
        passes: "Analytic Rules/ManySignIns.yaml",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for path in source.files.paths("Analytic Rules") {
        let is_yaml = path.rsplit_once('.').is_some_and(|(_, extension)| extension == "yaml");
        if !is_yaml {
            let file = crate::diagnostics::SourceText::new(path.as_str(), "");
            findings.push(Place::start_of(&file), "the file is not named `*.yaml`");
        }
    }
}
