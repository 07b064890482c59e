//! The pollers of a definition: they give its id as their `connectorDefinitionName` (spec ccf §4.4).

use super::stray::Strays;
use super::{Link, is_in_folder};
use crate::diagnostics::spelling::did_you_mean;
use crate::diagnostics::{Diagnostic, Report};
use crate::solution::codeless_connector::definition::Definition;
use crate::solution::codeless_connector::linguistic_order;
use crate::solution::codeless_connector::part::{PartFile, Role};
use crate::solution::codeless_connector::poller_kind::PollerKind;
use crate::source::{Node, equals_ignoring_case};

/// The file whose pollers are packaged.
#[derive(Clone, Copy)]
pub(super) struct PollerLink<'p> {
    pub(super) file: &'p PartFile,
    /// The last poller that matches; its kind and stream count for all of the file.
    pub(super) last: &'p Node,
    id: &'p str,
}

pub(super) struct Kind {
    pub(super) kind: PollerKind,
    pub(super) spelling: String,
}

/// The name by which a poller refers to its definition.
pub(super) fn definition_name(poller: &Node) -> Option<String> {
    poller.path(&["properties", "connectorDefinitionName"]).filter(|name| !name.is_null()).map(Node::to_text)
}

/// Whether a poller belongs to a definition. The first one also adopts pollers without a name, later ones those with
/// an empty name (fixture `Litware Nameless Poller`).
fn belongs(poller: &Node, definition: &Definition, is_first: bool) -> bool {
    match definition_name(poller) {
        None => is_first,
        Some(name) => equals_ignoring_case(&name, &definition.id) || (name.is_empty() && !is_first),
    }
}

/// Finds the pollers of a definition. The last file in V3's order counts; pollers in another are lost.
pub(super) fn find<'p>(
    definition: &'p Definition,
    is_first: bool,
    files: &'p [PartFile],
    strays: &Strays<'_>,
    report: &mut Report,
) -> Option<PollerLink<'p>> {
    let in_folder = files.iter().filter(|file| is_in_folder(file, definition));
    let matches: Vec<_> = in_folder
        .flat_map(|file| file.parts(Role::Poller).map(move |poller| (file, poller)))
        .filter(|(_, poller)| belongs(poller, definition, is_first))
        .collect();
    let Some(&(file, last)) = matches.last() else {
        strays.report_without_poller(definition, report);
        return None;
    };
    for (other, poller) in &matches {
        if !std::ptr::eq(*other, file) {
            let message = format!(
                "the pollers of definition `{}` stand in several files; V3 packages only `{}`",
                definition.id, file.path
            );
            report.push(
                Diagnostic::error("pollers-in-several-files", message)
                    .at(other.place(poller))
                    .help("put all pollers of a definition into one file, as a list"),
            );
        } else if definition_name(poller).is_none_or(|name| name.is_empty()) {
            let message = format!("the poller gives no `connectorDefinitionName`; V3 takes it for `{}`", definition.id);
            report.push(
                Diagnostic::warning("poller-without-definition-name", message)
                    .at(other.place(poller.get("properties").unwrap_or(poller)))
                    .help(format!("write `\"connectorDefinitionName\": \"{}\"`", definition.id)),
            );
        }
    }
    Some(PollerLink { file, last, id: &definition.id })
}

impl<'p> PollerLink<'p> {
    /// The stream name by which the rule is found.
    pub(super) fn stream(&self) -> Option<&'p Node> {
        self.last.path(&["properties", "dcrConfig", "streamName"])
    }

    /// The kind, which counts for every poller of the file (fixture `Wingtip Two Kinds`).
    pub(super) fn kind(&self, report: &mut Report) -> Option<Kind> {
        let given = self.last.get("kind");
        let known = PollerKind::ALL.map(PollerKind::name);
        let Some(spelling) = given.and_then(Node::as_str) else {
            let message = format!(
                "the `kind` of the poller of definition `{}` is missing or not text, so V3 drops the connector",
                self.id
            );
            report.push(
                Diagnostic::error("poller-without-kind", message)
                    .at(self.file.place(given.unwrap_or(self.last)))
                    .help(format!("write its `kind`: {}", known.join(", "))),
            );
            return None;
        };
        let Some(kind) = PollerKind::named(spelling) else {
            let near = did_you_mean(spelling, known, "no other comes near");
            let message = format!("V3 does not know the kind `{spelling}` of the poller of definition `{}`", self.id);
            report.push(
                Diagnostic::error("poller-kind-unknown", message)
                    .at(self.file.place(given.unwrap_or(self.last)))
                    .help(format!("{near}; the kinds are {}", known.join(", "))),
            );
            return None;
        };
        for poller in self.file.parts(Role::Poller) {
            let other = poller.get_str("kind").unwrap_or_default();
            if !equals_ignoring_case(other, spelling) {
                let message = format!("V3 gives every poller of the file the kind of the last, `{spelling}`");
                report.push(
                    Diagnostic::warning("pollers-of-several-kinds", message)
                        .at(self.file.place(poller.get("kind").unwrap_or(poller)))
                        .help("write pollers of one kind into a file, and give each kind a definition of its own"),
                );
            }
        }
        Some(Kind { kind, spelling: spelling.to_owned() })
    }

    /// The pollers that are packaged: all of the file, whosoever's they are; with a menu of streams the first bucket
    /// stands for all (fixture `Wingtip Bucket Streams`).
    pub(super) fn chosen(&self, definition: &Definition, kind: Option<PollerKind>) -> Vec<&'p Node> {
        let pollers = self.file.parts(Role::Poller);
        if definition.has_stream_menu && kind == Some(PollerKind::AmazonWebServicesS3) {
            pollers.take(1).collect()
        } else {
            pollers.collect()
        }
    }

    /// The table of each stream on the menu, sorted as V3 sorts streams. Only a list of pollers gives them.
    pub(super) fn stream_tables(&self) -> Vec<(String, String)> {
        let Some(elements) = self.file.document.root.as_array() else { return Vec::new() };
        let mut tables: Vec<(String, String)> = Vec::new();
        for element in elements.iter().filter(|_| elements.len() > 1) {
            let text = |path: &[&str]| element.path(path).filter(|node| node.is_truthy()).map(Node::to_text);
            let (Some(stream), Some(table)) =
                (text(&["properties", "dcrConfig", "streamName"]), text(&["properties", "destinationTable"]))
            else {
                continue;
            };
            match tables.iter_mut().find(|(other, _)| equals_ignoring_case(other, &stream)) {
                Some((_, other)) => *other = table,
                None => tables.push((stream, table)),
            }
        }
        tables.sort_by_cached_key(|(stream, _)| linguistic_order::key(stream));
        tables
    }

    pub(super) fn link(&self) -> Link {
        let reason = definition_name(self.last).filter(|name| !name.is_empty()).map_or_else(
            || "it gives no `connectorDefinitionName`, so the first definition takes it".to_owned(),
            |name| format!("its `connectorDefinitionName` is `{name}`"),
        );
        Link { role: Role::Poller, file: self.file.path.clone(), reason }
    }
}
