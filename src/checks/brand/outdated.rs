//! A description uses the old name of the product.

use crate::checks::{Check, Findings, Manual, Run, Source, detection, kql_query};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "brand-outdated",
    severity: Severity::Warning,
    summary: "a description uses the old name of the product",
    toolkit: None,
    manual: Manual {
        what: "The words `Azure Sentinel`, whatever the letter case, in the `Description` of the data file or the \
               `descriptionMarkdown` of a connector. Names of repositories such as `Azure-Sentinel` are let pass.",
        why: "The content repository's check of contents refuses the file, and the pull request cannot be merged. \
              Solutions that were merged before the check came still hold it, so this is a warning.",
        remedy: "write `Microsoft Sentinel`",
        fails: r#""Description": "Brings logs to Azure Sentinel.""#,
        passes: r#""Description": "Brings logs to Microsoft Sentinel.""#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let description = source.survey.data_file.iter().map(|data| (data, "Description"));
    let connectors = source.contents().filter(|content| content.kind == ContentKind::DataConnector);
    for (document, name) in description.chain(connectors.map(|content| (content.document, "descriptionMarkdown"))) {
        let Some((node, text)) = document.root.get(name).and_then(detection::text) else { continue };
        let lower = text.to_ascii_lowercase();
        if let Some(at) = lower.find("azure sentinel") {
            let words = &text[at..at + "azure sentinel".len()];
            let place = kql_query::place_of(document, node, words);
            findings.push_mended(place, format!("`{name}` says `{words}`"), words, "Microsoft Sentinel");
        }
    }
}
