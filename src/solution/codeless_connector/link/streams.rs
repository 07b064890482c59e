//! The streams of a rule, and how V3 matches one with the stream name of a poller (spec ccf §4.5).

use crate::solution::codeless_connector::field::items;
use crate::solution::codeless_connector::standard_stream;
use crate::source::{Node, equals_ignoring_case};

/// The prefix of custom streams and tables.
pub(super) const CUSTOM: &str = "Custom-";

/// The data flows of a rule.
pub(super) fn flows(rule: &Node) -> &[Node] {
    items(rule.path(&["properties", "dataFlows"]))
}

pub(super) struct Match {
    pub(super) is_match: bool,
    /// The table that V3 looks for then.
    pub(super) table: Option<String>,
}

fn first_stream(flow: &Node) -> Option<&str> {
    flow.get("streams")?.as_array()?.first()?.as_str()
}

pub(super) fn streams(rule: &Node) -> Vec<&str> {
    flows(rule).iter().flat_map(|flow| items(flow.get("streams"))).filter_map(Node::as_str).collect()
}

/// The table of an output stream, if it is a custom one.
fn custom_table(flow: &Node) -> Option<String> {
    flow.get_str("outputStream").filter(|output| output.contains(CUSTOM)).map(|output| output.replace(CUSTOM, ""))
}

/// How V3 matches a rule with a stream name, and which table it then looks for.
pub(super) fn take(rule: &Node, stream: &str) -> Match {
    let flows = flows(rule);
    let mut matched = Match { is_match: false, table: None };
    let is_list = rule.path(&["properties", "dataFlows"]).is_some_and(|flows| flows.as_array().is_some());
    if is_list && streams(rule).len() == 1 {
        for flow in flows {
            let Some(own) = first_stream(flow) else { break };
            if own.contains(CUSTOM) {
                if equals_ignoring_case(own, stream) {
                    matched =
                        Match { is_match: true, table: flows.first().and_then(custom_table).and(custom_table(flow)) };
                }
            } else if is_standard(stream, own) {
                matched.is_match = true;
            }
        }
        return matched;
    }
    if flows.len() > 1 {
        for flow in flows {
            let Some(own) = first_stream(flow) else { continue };
            if equals_ignoring_case(own, stream) {
                // Behind the first flow V3 takes the stream's name for the table's; such tables come with the
                // left-over ones (fixture `Litware Paging Styles`).
                matched = Match { is_match: true, table: custom_table(flow).map(|_| own.replace(CUSTOM, "")) };
                break;
            }
            if flow.get_some("outputStream").is_none() && is_standard(stream, own) {
                matched.is_match = true;
            }
        }
    }
    if let Some(first) =
        flows.first().filter(|flow| first_stream(flow).is_some_and(|own| equals_ignoring_case(own, stream)))
    {
        matched = Match { is_match: true, table: custom_table(first).or(matched.table) };
    }
    matched
}

fn is_standard(stream: &str, own: &str) -> bool {
    standard_stream::of_poller(stream).is_some_and(|standard| equals_ignoring_case(standard, own))
}

pub(super) fn has_stream(rule: &Node, stream: &str) -> bool {
    streams(rule).into_iter().any(|own| equals_ignoring_case(own, stream) || is_standard(stream, own))
}

pub(super) fn quoted(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
