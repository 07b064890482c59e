//! Ids that several rules and queries of a solution share.

use std::collections::BTreeMap;

use super::{Content, YamlContent};
use crate::diagnostics::{Diagnostic, Report};

/// Warns of ids that stand in several files, letter case ignored. V3 packages them all, and the later ones take the
/// place of the first when the package is installed (fixture `Adatum Rule Texts`).
pub(super) fn check(contents: &[Content], report: &mut Report) {
    let mut seen = BTreeMap::new();
    for content in contents.iter().filter_map(yaml_content).filter(|content| !content.id.is_empty()) {
        let Some(earlier) = seen.insert(content.id.to_lowercase(), content) else { continue };
        let file = &earlier.document.file.path;
        let (line, _) = earlier.place("id").line_column();
        report.push(
            Diagnostic::warning(
                "content-id-repeated",
                format!("the id `{}` also stands in `{file}`, line {line}", content.id),
            )
            .at(content.place("id"))
            .help("give every rule and query an id of its own, a new GUID"),
        );
    }
}

fn yaml_content(content: &Content) -> Option<&YamlContent> {
    match content {
        Content::AnalyticRule(rule) => Some(&rule.content),
        Content::HuntingQuery(query) => Some(&query.content),
        Content::SummaryRule(rule) => Some(&rule.content),
        Content::Parser(_)
        | Content::Workbook(_)
        | Content::Playbook(_)
        | Content::Watchlist(_)
        | Content::SavedSearches(_)
        | Content::DataConnector(_)
        | Content::CodelessConnectors(_)
        | Content::CodelessPart
        | Content::CustomDetections(_)
        | Content::Package => None,
    }
}
