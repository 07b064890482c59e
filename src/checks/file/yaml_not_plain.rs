//! A YAML file holds a tag or a second document.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity};
use crate::solution::ListedFile;
use crate::source::yaml::{self, Liberty};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "file-yaml-not-plain",
    severity: Severity::Error,
    summary: "a YAML file holds a tag or a second document",
    toolkit: None,
    manual: Manual {
        what: "A listed file in YAML that the packager reads although it holds several documents (`---` between \
               or behind them), or a tag that is not of YAML itself, such as `!secret`. Tags of YAML itself, \
               such as `!!str`, are let pass.",
        why: "The content repository's syntax check reads one plain document alone and blocks the pull request. \
               The packager drops the tag and every document but the first.",
        remedy: "write one document without tags",
        fails: "severity: !level Medium",
        passes: "severity: Medium",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let is_yaml = |listed: &&ListedFile| listed.file.has_extension("yaml") && listed.document.is_some();
    for listed in source.survey.listed.iter().filter(is_yaml) {
        for (span, liberty) in yaml::liberties(&listed.file.text.text) {
            let place = Place::new(&listed.file.text, span);
            match liberty {
                Liberty::Tag(tag) => findings.push(place, format!("`{tag}` is no tag of plain YAML")),
                Liberty::SecondDocument => findings.push(place, "a second document begins here"),
            }
        }
    }
}
