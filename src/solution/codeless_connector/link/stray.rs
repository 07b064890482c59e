//! Pollers that no definition takes, and definitions without pollers: what is there instead, and what would match.

use super::is_in_folder;
use super::poller::definition_name;
use crate::diagnostics::spelling::{did_you_mean, nearest};
use crate::diagnostics::{Diagnostic, Report};
use crate::solution::codeless_connector::definition::Definition;
use crate::solution::codeless_connector::part::{PartFile, Role};
use crate::source::{Node, equals_ignoring_case};

/// The parts from which the lack of a poller is explained.
pub(super) struct Strays<'p> {
    files: &'p [PartFile],
    /// Definitions in whose folder a poller was reported that no definition takes.
    explained: Vec<&'p str>,
}

/// Reports the pollers that name no definition, or one of another folder.
pub(super) fn find<'p>(definitions: &'p [Definition], files: &'p [PartFile], report: &mut Report) -> Strays<'p> {
    let unlisted: Vec<_> = files.iter().flat_map(|file| file.parts(Role::Definition)).filter_map(page_id).collect();
    let mut explained = Vec::new();
    for file in files.iter().filter(|file| !file.is_function_app) {
        let neighbours: Vec<_> = definitions.iter().filter(|definition| is_in_folder(file, definition)).collect();
        let pollers: Vec<_> = file.parts(Role::Poller).collect();
        if pollers.iter().any(|poller| is_taken(poller, definitions, &neighbours)) {
            report_companions(file, definitions, &pollers, report);
            continue;
        }
        for poller in pollers {
            let name = definition_name(poller).unwrap_or_default();
            let named = definitions.iter().find(|definition| equals_ignoring_case(&definition.id, &name));
            let diagnostic = match named {
                Some(definition) if has_poller(definition, definitions, files) => of_another_folder(&name, definition),
                Some(definition) => in_wrong_folder(&name, definition),
                None if unlisted.iter().any(|id| equals_ignoring_case(id, &name)) => continue,
                None => of_no_definition(&name, &neighbours),
            };
            let explains = named.into_iter().chain(neighbours.iter().copied());
            explained.extend(explains.map(|definition| definition.path.as_str()));
            let at = poller.path(&["properties", "connectorDefinitionName"]).unwrap_or(poller);
            report.push(diagnostic.at(file.place(at)));
        }
    }
    Strays { files, explained }
}

fn page_id(definition: &Node) -> Option<&str> {
    definition.path(&["properties", "connectorUiConfig", "id"])?.as_str()
}

fn is_taken(poller: &Node, definitions: &[Definition], neighbours: &[&Definition]) -> bool {
    let is_first = |definition: &Definition| definitions.first().is_some_and(|first| std::ptr::eq(first, definition));
    match definition_name(poller) {
        None => neighbours.iter().any(|definition| is_first(definition)),
        Some(name) if name.is_empty() => neighbours.iter().any(|definition| !is_first(definition)),
        Some(name) => neighbours.iter().any(|definition| equals_ignoring_case(&definition.id, &name)),
    }
}

/// Other pollers of a file that is packaged are packaged with it, whatever they name.
fn report_companions(file: &PartFile, definitions: &[Definition], pollers: &[&Node], report: &mut Report) {
    for poller in pollers {
        let Some(name) = definition_name(poller).filter(|name| !name.is_empty() && !name.contains("{{")) else {
            continue;
        };
        if !definitions.iter().any(|definition| equals_ignoring_case(&definition.id, &name)) {
            let ids = definitions.iter().map(|definition| definition.id.as_str());
            let help = did_you_mean(&name, ids, "give the id of the definition as `connectorDefinitionName`");
            let at = poller.path(&["properties", "connectorDefinitionName"]).unwrap_or(poller);
            report.push(
                Diagnostic::warning("poller-without-definition", format!("no definition has the id `{name}`"))
                    .at(file.place(at))
                    .help(help),
            );
        }
    }
}

/// Whether a definition has pollers beside it.
fn has_poller(definition: &Definition, definitions: &[Definition], files: &[PartFile]) -> bool {
    let beside = files.iter().filter(|file| is_in_folder(file, definition));
    let mut pollers = beside.flat_map(|file| file.parts(Role::Poller));
    pollers.any(|poller| is_taken(poller, definitions, &[definition]))
}

fn in_wrong_folder(name: &str, definition: &Definition) -> Diagnostic {
    let message = format!("the poller names definition `{name}`, which lies in another folder, so V3 does not find it");
    Diagnostic::error("poller-in-wrong-folder", message).help(format!(
        "move the poller to `{}/`, beside `{}`",
        definition.folder(),
        definition.path
    ))
}

/// A further poller somewhere else may be an old one.
fn of_another_folder(name: &str, definition: &Definition) -> Diagnostic {
    let message = format!("the definition `{name}` has its poller beside it, so V3 leaves this one out");
    Diagnostic::warning("poller-left-out", message)
        .help(format!("remove it, or put all pollers into one file in `{}/`", definition.folder()))
}

fn of_no_definition(name: &str, neighbours: &[&Definition]) -> Diagnostic {
    let named = if name.is_empty() {
        "the poller gives no `connectorDefinitionName`".to_owned()
    } else {
        format!("the poller names definition `{name}`, which does not exist")
    };
    let Some(first) = neighbours.first() else {
        return Diagnostic::warning("poller-without-definition", format!("{named}, so V3 leaves it out"))
            .help("list the poller's definition, or remove the poller");
    };
    let near = nearest(name, neighbours.iter().map(|definition| definition.id.as_str()));
    let meant = neighbours.iter().find(|definition| near == Some(definition.id.as_str())).unwrap_or(first);
    Diagnostic::error("poller-without-definition", format!("{named}, so V3 leaves it out")).help(format!(
        "write `\"connectorDefinitionName\": \"{}\"`, the id of the definition in `{}`",
        meant.id, meant.path
    ))
}

impl Strays<'_> {
    /// Reports a definition without a poller, unless a stray poller beside it explains the lack.
    pub(super) fn report_without_poller(&self, definition: &Definition, report: &mut Report) {
        if self.explained.contains(&definition.path.as_str()) {
            return;
        }
        let help = self.files.iter().find_map(|file| hint(file, definition)).unwrap_or_else(|| {
            format!(
                "write a poller of type `{}` with `\"connectorDefinitionName\": \"{}\"` into a JSON file in `{}/`",
                Role::Poller.resource_type(),
                definition.id,
                definition.folder()
            )
        });
        let message = format!("no poller belongs to the definition `{}`, so V3 writes no package", definition.id);
        report.push(Diagnostic::error("definition-without-poller", message).at(definition.place_of_id()).help(help));
    }
}

/// What a file says about the definition's poller: one of a wrong type, or one hidden in an ARM template.
fn hint(file: &PartFile, definition: &Definition) -> Option<String> {
    let names_it = |node: &&Node| definition_name(node).is_some_and(|name| equals_ignoring_case(&name, &definition.id));
    if let Some(poller) = file.elements().iter().find(names_it) {
        let given = poller.get("type").map_or_else(String::new, Node::to_text);
        return Some(format!(
            "`{}` names the definition, but its `type` is `{given}`; write `\"type\": \"{}\"`",
            file.path,
            Role::Poller.resource_type()
        ));
    }
    let wrapped = file.elements().iter().filter_map(|root| root.get("resources")?.as_array()).flatten();
    wrapped.into_iter().find(names_it).map(|_| {
        format!(
            "a poller that names it stands in the `resources` of an ARM template, `{}`; take it out of the template",
            file.path
        )
    })
}
