//! The data collection rule of a poller: one of its data flows takes the poller's stream (spec ccf §4.5).

use super::poller::PollerLink;
use super::{Link, Linked, is_in_folder};
use crate::diagnostics::{Diagnostic, Report};
use crate::solution::codeless_connector::definition::Definition;
use crate::solution::codeless_connector::field::items;
use crate::solution::codeless_connector::nearest::nearest;
use crate::solution::codeless_connector::part::{PartFile, Role};
use crate::solution::codeless_connector::poller_kind::PollerKind;
use crate::solution::codeless_connector::standard_stream;
use crate::source::{Node, equals_ignoring_case};

/// The prefix of custom streams and tables.
pub(super) const CUSTOM: &str = "Custom-";

/// The rule that is packaged.
pub(super) struct RuleLink<'p> {
    pub(super) file: &'p PartFile,
    pub(super) node: &'p Node,
    /// The name of the table that V3 looks for.
    pub(super) table: Option<String>,
}

/// Finds the rule of a poller; the last one in V3's order counts.
pub(super) fn find<'p>(
    definition: &Definition,
    poller: &PollerLink<'p>,
    files: &'p [PartFile],
    report: &mut Report,
) -> Option<RuleLink<'p>> {
    let stream = poller.stream().and_then(Node::as_str).unwrap_or_default();
    let rules: Vec<_> = files
        .iter()
        .filter(|file| is_in_folder(file, definition))
        .filter_map(|file| Some((file, file.parts(Role::Rule).next()?)))
        .collect();
    let mut found = None;
    let mut table = None;
    for &(file, rule) in rules.iter().filter(|_| !stream.is_empty()) {
        let matched = take(rule, stream);
        if matched.is_match {
            table = matched.table.or(table);
            found = Some((file, rule));
        }
    }
    // V3 stops where the stream is only a further one of a flow, or a standard one beside others.
    let found = found.or_else(|| rules.into_iter().find(|(_, rule)| !stream.is_empty() && has_stream(rule, stream)));
    if found.is_none() {
        report_missing(definition, poller, stream, files, report);
    }
    found.map(|(file, node)| RuleLink { file, node, table })
}

/// The data flows of a rule.
pub(super) fn flows(rule: &Node) -> &[Node] {
    items(rule.path(&["properties", "dataFlows"]))
}

struct Match {
    is_match: bool,
    table: Option<String>,
}

fn first_stream(flow: &Node) -> Option<&str> {
    flow.get("streams")?.as_array()?.first()?.as_str()
}

fn streams(rule: &Node) -> Vec<&str> {
    flows(rule).iter().flat_map(|flow| items(flow.get("streams"))).filter_map(Node::as_str).collect()
}

/// The table of an output stream, if it is a custom one.
fn custom_table(flow: &Node) -> Option<String> {
    flow.get_str("outputStream").filter(|output| output.contains(CUSTOM)).map(|output| output.replace(CUSTOM, ""))
}

/// How V3 matches a rule with a stream name, and which table it then looks for.
fn take(rule: &Node, stream: &str) -> Match {
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

fn has_stream(rule: &Node, stream: &str) -> bool {
    streams(rule).into_iter().any(|own| equals_ignoring_case(own, stream) || is_standard(stream, own))
}

fn report_missing(
    definition: &Definition,
    poller: &PollerLink<'_>,
    stream: &str,
    files: &[PartFile],
    report: &mut Report,
) {
    let at = poller.stream().unwrap_or(poller.last);
    if stream.is_empty() {
        // Kinds that fill the stream in miss it by themselves.
        let kind = poller.last.get_str("kind").and_then(PollerKind::named);
        if at.as_str().is_none() && kind.is_some_and(|kind| kind.members().iter().any(|own| own.name == "streamName")) {
            return;
        }
        let message = format!("the poller of definition `{}` has no text as its `dcrConfig.streamName`", definition.id);
        report.push(
            Diagnostic::error("poller-without-stream", message)
                .at(poller.file.place(at))
                .help("write the stream that a data flow of the rule takes, such as `Custom-<table>`"),
        );
        return;
    }
    let message = format!(
        "no data collection rule in `{}/` takes the stream `{stream}` of the poller of definition `{}`",
        definition.folder(),
        definition.id
    );
    let help = explain(definition, stream, files);
    report.push(Diagnostic::error("poller-without-rule", message).at(poller.file.place(at)).help(help));
}

/// Which rules are there, why they do not match, and what would.
fn explain(definition: &Definition, stream: &str, files: &[PartFile]) -> String {
    let standard = standard_stream::of_poller(stream);
    let wanted = standard.unwrap_or(stream);
    let rules = || files.iter().filter_map(|file| Some((file, file.parts(Role::Rule).next()?)));
    if let Some((file, _)) = rules().find(|(_, rule)| has_stream(rule, stream)) {
        return format!("`{}` takes it, but lies in another folder; move it to `{}/`", file.path, definition.folder());
    }
    let untyped = files.iter().flat_map(|file| file.elements().iter().map(move |node| (file, node)));
    if let Some((file, node)) =
        untyped.into_iter().find(|(_, node)| Role::of(node).is_none() && has_stream(node, stream))
    {
        let given = node.get("type").map_or_else(String::new, Node::to_text);
        let right = Role::Rule.resource_type();
        return format!("`{}` takes it, but its `type` is `{given}`; write `\"type\": \"{right}\"`", file.path);
    }
    let here: Vec<_> = rules().filter(|(file, _)| is_in_folder(file, definition)).collect();
    let mut lines: Vec<String> = here
        .iter()
        .map(|(file, rule)| match streams(rule).as_slice() {
            [] => format!("`{}` has no data flow with a list of `streams`", file.path),
            own => format!("`{}` takes {}", file.path, quoted(own)),
        })
        .collect();
    let own: Vec<_> = here.iter().flat_map(|(_, rule)| streams(rule)).collect();
    let names = if stream.contains(CUSTOM) { None } else { nearest(stream, standard_stream::names()) };
    lines.push(if let Some(near) = nearest(wanted, own.iter().copied()) {
        format!("did you mean `{near}`? Poller and rule need the same name")
    } else if let (None, Some(near)) = (standard, names) {
        format!("it is the stream of no standard table; did you mean `{near}`?")
    } else if standard.is_none() && !stream.contains(CUSTOM) {
        format!("it is the stream of no standard table; give a custom one as `Custom-{stream}`, in poller and rule")
    } else {
        format!("write a rule of type `{}` with a data flow `\"streams\": [\"{wanted}\"]`", Role::Rule.resource_type())
    });
    lines.join("; ")
}

fn quoted(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

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

impl RuleLink<'_> {
    pub(super) fn link(&self, poller: &PollerLink<'_>) -> Link {
        let stream = poller.stream().map_or_else(String::new, Node::to_text);
        let reason = standard_stream::of_poller(&stream).map_or_else(
            || format!("a data flow takes the poller's stream `{stream}`"),
            |standard| format!("a data flow takes `{standard}`, which the poller calls `{stream}`"),
        );
        Link { role: Role::Rule, file: self.file.path.clone(), reason }
    }
}
