//! Content is listed behind the metadata file.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity};
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-file-content-after-metadata",
    severity: Severity::Warning,
    summary: "content is listed behind the metadata file",
    toolkit: None,
    manual: Manual {
        what: "A list of content stands behind `Metadata` in the data file. Saved searches are no dependencies of a \
               package, and may stand there.",
        why: "V3 writes the solution's own resource when it comes to `Metadata`, with what was packaged before as its \
              dependencies. Content listed behind it is deployed, but does not belong to the solution in Content Hub.",
        remedy: "move `Metadata` behind all lists of content",
        fails: r#""Metadata": "SolutionMetadata.json",
"Parsers": ["Parsers/ContosoSignIn.yaml"]"#,
        passes: r#""Parsers": ["Parsers/ContosoSignIn.yaml"],
"Metadata": "SolutionMetadata.json""#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(data) = &source.survey.data_file else { return };
    let Some(metadata) = data.root.member("Metadata") else { return };
    for member in data.root.members().filter(|member| member.key_span.start > metadata.key_span.start) {
        let list = member.value.span;
        let stands_in = |entry: &Place| list.start < entry.span.start && entry.span.start < list.end;
        let content = source.survey.listed.iter().filter(|listed| listed.kind != ContentKind::SavedSearch);
        if content.clone().any(|listed| stands_in(&listed.file.entry)) {
            let place = Place::new(&data.file, member.key_span);
            findings.push(place, format!("`{}` stands behind `Metadata`", member.key));
        }
    }
}
