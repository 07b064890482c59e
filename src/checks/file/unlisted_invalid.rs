//! A file beside the listed ones cannot be parsed.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity, SourceText};
use crate::source::yaml;

use super::not_strict;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "file-unlisted-invalid",
    severity: Severity::Warning,
    summary: "a file beside the listed ones cannot be parsed",
    toolkit: None,
    manual: Manual {
        what: "A file of the solution folder whose name ends in `.json`, `.yaml` or `.yml`, that the data file \
               does not name and that is no strict JSON or no YAML. The folder `Package`, folders of sample data \
               and files that are no text are passed over. Listed files are reported by packaging and by \
               `file-json-not-strict`.",
        why: "The content repository's syntax checks read every such file that a pull request touches, whatever \
               it is for, and block the pull request.",
        remedy: "mend the file, or give it the extension of what it is",
        fails: r#"Playbooks/BlockUser/parameters.json with { "a": 1, }"#,
        passes: r#"Playbooks/BlockUser/parameters.json with { "a": 1 }"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    if source.survey.data_file.is_none() || source.survey.metadata.is_none() {
        return;
    }
    for text in unlisted(source) {
        if extension(&text.path) == "json" {
            if let Some((span, message)) = not_strict(&text) {
                findings.push(Place::new(&text, span), format!("this is not strict JSON: {message}"));
            }
        } else if let Err(faults) = yaml::parse(&text)
            && let Some(fault) = faults.into_iter().next()
        {
            let place = fault.place.unwrap_or_else(|| Place::start_of(&text));
            findings.push(place, format!("this is no YAML: {}", fault.message));
        }
    }
}

/// The files in JSON and YAML that nothing else looks at.
fn unlisted(source: &Source<'_>) -> impl Iterator<Item = Arc<SourceText>> {
    let looked_at: BTreeSet<&str> = source.survey.paths().collect();
    let is_left = move |path: &String| {
        let lower = path.to_lowercase();
        matches!(extension(path).as_str(), "json" | "yaml" | "yml")
            && !lower.starts_with("package/")
            && !lower.replace([' ', '_', '-'], "").contains("sampledata/")
            && !looked_at.contains(path.as_str())
    };
    let paths = source.files.paths("").into_iter().filter(is_left);
    paths.filter_map(|path| source.files.read(&path).ok())
}

fn extension(path: &str) -> String {
    path.rsplit_once('.').map_or("", |(_, extension)| extension).to_lowercase()
}
