//! Ids of data connectors that rules, queries and workbooks name.

use super::tables::CONNECTORS;
use super::{Content, Findings, detection, spelling};
use crate::diagnostics::Place;
use crate::solution::ContentKind;
use crate::source::Node;

/// Reports required connectors that are on no list and not of the solution.
pub fn report_unknown(content: &Content<'_>, findings: &mut Findings) {
    let connectors = content.get("requiredDataConnectors").map_or(&[][..], Node::elements);
    for (node, id) in connectors.iter().filter_map(|connector| detection::text(connector.get("connectorId")?)) {
        report_unless_known(content, content.place(node), id, findings);
    }
}

/// Reports the id of a connector that is on no list and not of the solution.
pub fn report_unless_known(content: &Content<'_>, place: Place, id: &str, findings: &mut Findings) {
    if CONNECTORS.accepted.contains(id) || CONNECTORS.published.contains(id) || is_connector_of_solution(content, id) {
        return;
    }
    let known = CONNECTORS.accepted.iter().chain(&CONNECTORS.published).map(String::as_str);
    let message = format!("`{id}` is the id of no known data connector");
    match spelling::nearest(id, known) {
        Some(near) => findings.push_with_help(place, message, format!("did you mean `{near}`?")),
        None => findings.push(place, message),
    }
}

fn is_connector_of_solution(content: &Content<'_>, id: &str) -> bool {
    let mut connectors = content.source.contents().filter(|other| other.kind == ContentKind::DataConnector);
    let mut codeless = content.source.contents().filter(|other| other.kind == ContentKind::CodelessConnector);
    connectors.any(|other| other.text("id") == Some(id))
        || codeless.any(|other| {
            other.document.root.elements().iter().any(|part| {
                let page = part.path(&["properties", "connectorUiConfig"]);
                page.and_then(|page| page.get_str("id")) == Some(id) || part.get_str("name") == Some(id)
            })
        })
}
