//! Which poller, rule and tables belong to which definition (spec ccf §§4 to 6, 17).

mod poller;
mod rule;
mod rule_doubts;
mod stray;
mod streams;
mod table;
mod table_names;

use std::fmt;

use super::CodelessConnector;
use super::definition::Definition;
use super::part::{PartFile, Role, folder_of};
use super::part_files::PartFiles;
use super::poller as single_poller;
use crate::diagnostics::Report;
use crate::source::equals_ignoring_case;

use poller::PollerLink;
use rule::RuleLink;

/// What was matched with a definition, and by what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What the part is.
    pub role: Role,
    /// The file that holds it.
    pub file: String,
    /// By what it was matched.
    pub reason: String,
}

impl fmt::Display for Link {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}: {}", self.role.label(), self.file, self.reason)
    }
}

/// What a definition was found to consist of; what is missing was reported.
struct Linked<'p> {
    definition: &'p Definition,
    poller: Option<PollerLink<'p>>,
    rule: Option<RuleLink<'p>>,
}

/// Links all definitions of a solution. A connector that lacks a part is reported and left out.
pub(super) fn link(definitions: &[Definition], parts: &PartFiles, report: &mut Report) -> Vec<CodelessConnector> {
    let files = parts.files.as_slice();
    let strays = stray::find(definitions, files, report);
    let linked: Vec<_> = definitions
        .iter()
        .enumerate()
        .map(|(index, definition)| {
            if parts.unread.iter().any(|path| equals_ignoring_case(folder_of(path), definition.folder())) {
                return Linked { definition, poller: None, rule: None };
            }
            let poller = poller::find(definition, index == 0, files, &strays, report);
            let rule = poller.as_ref().and_then(|poller| rule::find(definition, poller, files, report));
            Linked { definition, poller, rule }
        })
        .collect();
    if linked.iter().all(|linked| linked.rule.is_some()) {
        rule_doubts::report_unused(&linked, files, report);
        table_names::check(&linked, files, report);
    }
    let mut connectors = Vec::new();
    for (index, linked) in linked.iter().enumerate() {
        let place = table::Place { is_first: index == 0, has_others: definitions.len() > 1 };
        connectors.extend(connector(linked, place, files, report));
    }
    connectors
}

fn connector(
    linked: &Linked<'_>,
    place: table::Place,
    files: &[PartFile],
    report: &mut Report,
) -> Option<CodelessConnector> {
    let definition = linked.definition;
    let mut links = vec![Link {
        role: Role::Definition,
        file: definition.path.clone(),
        reason: format!("its id is `{}`", definition.id),
    }];
    let poller = linked.poller.as_ref()?;
    let kind = poller.kind(report);
    let chosen = poller.chosen(definition, kind.as_ref().map(|kind| kind.kind));
    let pollers: Vec<_> = kind.as_ref().map_or_else(Vec::new, |kind| {
        let read = |node| single_poller::read(poller.file.part(node), kind.kind, report);
        chosen.iter().copied().filter_map(read).collect()
    });
    links.push(poller.link());
    let rule = linked.rule.as_ref()?;
    rule_doubts::check(rule, report);
    rule_doubts::check_streams(rule, poller, &chosen, report);
    links.push(rule.link(poller));
    let tables = table::collect(rule, place, files, &mut links, report);
    let kind = kind?;
    (pollers.len() == chosen.len()).then(|| CodelessConnector {
        id: definition.id.clone(),
        title: definition.title.as_ref().map_or(serde_json::Value::Null, crate::source::Node::to_json),
        definition: definition.part.clone(),
        fields: definition.fields.clone(),
        kind: kind.kind,
        kind_spelling: kind.spelling,
        stream_tables: definition.has_stream_menu.then(|| poller.stream_tables()),
        pollers,
        rule: rule.file.part(rule.node),
        tables,
        links,
    })
}

/// V3 looks for pollers and rules in the definition's own folder only, letter case of its name ignored.
fn is_in_folder(file: &PartFile, definition: &Definition) -> bool {
    !file.is_function_app && equals_ignoring_case(file.folder(), definition.folder())
}
