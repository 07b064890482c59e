//! A file among the parsers is neither YAML nor Markdown.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "parser-file-not-yaml",
    severity: Severity::Warning,
    summary: "a file among the parsers is neither YAML nor Markdown",
    toolkit: None,
    manual: Manual {
        what: "A file below the folder `Parsers` or `Parser` whose name ends in neither `.yaml` nor `.md`.",
        why: "The content repository's validator of queries refuses other files that a pull request touches; older \
              solutions still hold parsers in plain text.",
        remedy: "write the parser in YAML, in a file named `*.yaml`",
        fails: "Parsers/ContosoSignIn.txt",
        passes: "Parsers/ContosoSignIn.yaml",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for path in ["Parsers", "Parser"].into_iter().flat_map(|folder| source.files.paths(folder)) {
        let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
        if !matches!(extension, "yaml" | "md") {
            let file = crate::diagnostics::SourceText::new(path.as_str(), "");
            findings.push(Place::start_of(&file), "the file is named neither `*.yaml` nor `*.md`");
        }
    }
}
