//! The data collection rule of a poller: one of its data flows takes the poller's stream (spec ccf §4.5).

use super::poller::PollerLink;
use super::streams::{CUSTOM, has_stream, quoted, streams, take};
use super::{Link, is_in_folder};
use crate::diagnostics::spelling::nearest;
use crate::diagnostics::{Diagnostic, Report};
use crate::solution::codeless_connector::definition::Definition;
use crate::solution::codeless_connector::part::{PartFile, Role};
use crate::solution::codeless_connector::poller_kind::PollerKind;
use crate::solution::codeless_connector::standard_stream;
use crate::source::Node;

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
        let message = format!(
            "the `dcrConfig.streamName` of the poller of definition `{}` is missing or not text",
            definition.id
        );
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
