//! An analytic rule requires a connector that is not known.

use crate::checks::{Check, Content, Findings, Manual, Run, detection, spelling, tables};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-connector-unknown",
    severity: Severity::Warning,
    summary: "an analytic rule requires a connector that is not known",
    toolkit: None,
    manual: Manual {
        what: "A `connectorId` in `requiredDataConnectors` that is on no list of connectors and is not a connector of \
               the solution itself; letter case counts. The lists are of 2026-07: a newer connector may be right.",
        why: "The content repository's validator of rules compares with a list of its own; a new connector must be \
              added to that list in the same pull request.",
        remedy: "name the connector by its `id`, or add the id to the list of valid connectors with the same pull \
                 request",
        fails: "- connectorId: AzureActiveDirectry",
        passes: "- connectorId: AzureActiveDirectory",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    let connectors = rule.get("requiredDataConnectors").map_or(&[][..], Node::elements);
    let ids = connectors.iter().filter_map(|connector| detection::text(connector.get("connectorId")?));
    for (node, id) in ids {
        let lists = &tables::CONNECTORS;
        if lists.accepted.contains(id) || lists.published.contains(id) || is_of_solution(rule, id) {
            continue;
        }
        let known = lists.accepted.iter().chain(&lists.published).map(String::as_str);
        let message = format!("`{id}` is the id of no known data connector");
        match spelling::nearest(id, known) {
            Some(near) => findings.push_with_help(rule.place(node), message, format!("did you mean `{near}`?")),
            None => findings.push(rule.place(node), message),
        }
    }
}

fn is_of_solution(rule: &Content<'_>, id: &str) -> bool {
    rule.source.contents().any(|content| match content.kind {
        ContentKind::DataConnector => content.text("id") == Some(id),
        ContentKind::CodelessConnector => content.document.root.elements().iter().any(|part| {
            let page = part.path(&["properties", "connectorUiConfig"]);
            page.and_then(|page| page.get_str("id")) == Some(id) || part.get_str("name") == Some(id)
        }),
        _ => false,
    })
}
