//! What is doubtful about rules that were found: rules that nobody needs, streams that a rule does not take, and what
//! V3 fails at (spec ccf §16).

use super::poller::PollerLink;
use super::rule::RuleLink;
use super::streams::{has_stream, quoted, streams};
use super::{Linked, is_in_folder};
use crate::diagnostics::spelling::nearest;
use crate::diagnostics::{Diagnostic, Report};
use crate::solution::codeless_connector::part::{PartFile, Role};
use crate::source::Node;

/// Reports rules beside the definitions that are not packaged.
pub(super) fn report_unused(linked: &[Linked<'_>], files: &[PartFile], report: &mut Report) {
    let used: Vec<_> = linked.iter().filter_map(|linked| linked.rule.as_ref()).collect();
    for file in files.iter().filter(|file| !used.iter().any(|rule| std::ptr::eq(rule.file, *file))) {
        let is_beside = linked.iter().any(|linked| is_in_folder(file, linked.definition));
        let Some(rule) = file.parts(Role::Rule).next().filter(|_| is_beside) else { continue };
        let own = streams(rule);
        let rival = used.iter().find(|used| streams(used.node).iter().any(|stream| own.contains(stream)));
        let message = match rival {
            Some(rival) => format!("`{}` takes a stream of this rule too, so V3 leaves this rule out", rival.file.path),
            None => format!("no poller sends to {}, so V3 leaves the rule out", quoted(&own)),
        };
        report.push(
            Diagnostic::warning("rule-without-poller", message)
                .at(file.place(rule))
                .help("remove it, or write one rule with a data flow for each stream"),
        );
    }
}

/// Reports pollers that are packaged although the rule does not take their stream.
pub(super) fn check_streams(rule: &RuleLink<'_>, poller: &PollerLink<'_>, pollers: &[&Node], report: &mut Report) {
    for other in pollers.iter().filter(|other| !std::ptr::eq(**other, poller.last)) {
        let stream = other.path(&["properties", "dcrConfig", "streamName"]);
        let Some((stream, name)) = stream.and_then(|stream| Some((stream, stream.as_str()?))) else { continue };
        if name.contains("{{") || has_stream(rule.node, name) {
            continue;
        }
        let own = streams(rule.node);
        let near =
            nearest(name, own.iter().copied()).map_or_else(String::new, |near| format!("did you mean `{near}`? "));
        let message =
            format!("the rule `{}` does not take the stream `{name}`, so the poller's data are lost", rule.file.path);
        report.push(
            Diagnostic::warning("poller-stream-not-taken", message)
                .at(poller.file.place(stream))
                .help(format!("{near}It takes {}", quoted(&own))),
        );
    }
}

/// What V3 fails at when it packages the rule (spec ccf §16).
pub(super) fn check(rule: &RuleLink<'_>, report: &mut Report) {
    let mut push = |id, at: &Node, message: &str, help: &str| {
        report.push(Diagnostic::error(id, message).at(rule.file.place(at)).help(help));
    };
    if rule.file.parts(Role::Rule).count() > 1 {
        let message = "the file holds several rules, and V3 runs them together into one";
        push("several-rules-in-file", rule.node, message, "write one rule, with a data flow for each stream");
    }
    let properties = rule.node.get("properties").unwrap_or(rule.node);
    let Some(destinations) = properties.get_some("destinations") else {
        let message = "the data collection rule has no `destinations`, so V3 drops the connector";
        push(
            "rule-without-destination",
            properties,
            message,
            "write `\"destinations\": { \"logAnalytics\": [{ … }] }`",
        );
        return;
    };
    let is_empty = destinations.as_object().is_some_and(|object| object.members.is_empty());
    if !is_empty && destinations.get_some("logAnalytics").is_none() {
        let message =
            "the `destinations` of the data collection rule have no `logAnalytics`, so V3 drops the connector";
        push(
            "rule-without-destination",
            destinations,
            message,
            "write `\"logAnalytics\": [{ \"name\": \"clv2ws1\" }]`",
        );
    }
}
