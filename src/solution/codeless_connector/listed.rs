//! What the files of a list of connectors are: definitions, parts of codeless connectors, or classic connectors.

use super::part::Role;
use super::part_files::FOLDER;
use crate::diagnostics::{Diagnostic, Report};
use crate::solution::{ContentFile, ContentKind};
use crate::source::{Document, Node, equals_ignoring_case};

/// What a listed file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListedAs {
    /// A connector of the classic forms.
    Classic,
    /// The definition of a codeless connector.
    Definition,
    /// A poller, rule or table, which V3 finds by itself.
    Part,
}

impl ListedAs {
    /// The kind of content that the file belongs to.
    #[must_use]
    pub fn content_kind(self) -> ContentKind {
        match self {
            Self::Classic => ContentKind::DataConnector,
            Self::Definition | Self::Part => ContentKind::CodelessConnector,
        }
    }
}

/// Tells the files apart.
pub(super) fn classify(list_name: &str, files: &[(&ContentFile, Document)], report: &mut Report) -> Vec<ListedAs> {
    let mut listed: Vec<_> = files.iter().map(|(_, document)| listed_as(document)).collect();
    let has_definition = listed.contains(&ListedAs::Definition);
    for (index, (file, document)) in files.iter().enumerate() {
        let role = elements(document).iter().find_map(Role::of);
        let is_searched = equals_ignoring_case(list_name, FOLDER);
        match listed[index] {
            ListedAs::Definition | ListedAs::Part if !is_searched => {
                let message =
                    format!("V3 looks for codeless connectors under `{FOLDER}` only, so it drops `{}`", file.path);
                report.push(
                    Diagnostic::error("codeless-connector-in-wrong-list", message)
                        .at(file.entry.clone())
                        .help(format!("call the list `{FOLDER}` instead of `{list_name}`")),
                );
                listed[index] = ListedAs::Part;
            }
            ListedAs::Part if !has_definition && role.is_some() => {
                let label = role.map_or("part", Role::label);
                let message =
                    format!("`{}` is a {label}, and no connector definition is listed, so V3 drops it", file.path);
                report.push(
                    Diagnostic::error("codeless-connector-without-definition", message)
                        .at(file.entry.clone())
                        .help("list the connector's definition instead; its other parts are found by themselves"),
                );
            }
            ListedAs::Part if role.is_none() => report.push(mistyped(document)),
            ListedAs::Part if role == Some(Role::Definition) => report.push(several_definitions(document)),
            ListedAs::Classic | ListedAs::Definition | ListedAs::Part => {}
        }
    }
    listed
}

/// A root list of one element counts as that element.
pub(super) fn only_element(document: &Document) -> Document {
    match document.root.as_array() {
        Some([only]) => Document { file: document.file.clone(), root: only.clone() },
        _ => document.clone(),
    }
}

fn elements(document: &Document) -> &[Node] {
    document.root.as_array().unwrap_or(std::slice::from_ref(&document.root))
}

fn listed_as(document: &Document) -> ListedAs {
    let elements = elements(document);
    match elements {
        [only] if Role::of(only) == Some(Role::Definition) => ListedAs::Definition,
        _ if elements.iter().any(|node| Role::of(node).or_else(|| Role::meant_by(node)).is_some()) => ListedAs::Part,
        _ => ListedAs::Classic,
    }
}

/// A part whose `type` V3 does not know.
fn mistyped(document: &Document) -> Diagnostic {
    let meant = elements(document).iter().find_map(|node| Some((node, Role::meant_by(node)?)));
    let (node, role) = meant.expect("the file was told to be a part by what one of its elements looks like");
    let given = node.get("type").map_or_else(String::new, Node::to_text);
    let message = format!("this looks like a {}, but its `type` is `{given}`, so V3 drops it", role.label());
    Diagnostic::error("codeless-connector-mistyped", message)
        .at(document.place(node.get("type").unwrap_or(node)))
        .help(format!("write `\"type\": \"{}\"`", role.resource_type()))
}

fn several_definitions(document: &Document) -> Diagnostic {
    Diagnostic::error("several-definitions-in-file", "the file holds more than a connector definition, and V3 drops it")
        .at(document.place(&document.root))
        .help("write each connector definition into a file of its own, without a list around it")
}
