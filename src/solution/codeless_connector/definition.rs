//! A connector's definition: its id, its title and the fields of its page (spec ccf §4.1 to §4.3).

use super::field::{self, Fields, is_of_type, items};
use super::part::folder_of;
use super::part_files::FOLDER;
use crate::diagnostics::{Diagnostic, Report};
use crate::solution::ContentFile;
use crate::source::{Document, Node, equals_ignoring_case};

/// A definition that the data file lists.
#[derive(Debug)]
pub(super) struct Definition {
    pub(super) path: String,
    pub(super) part: Document,
    pub(super) id: String,
    pub(super) title: Option<Node>,
    pub(super) fields: Fields,
    /// Whether the user chooses streams from a menu, so that one poller stands for all of the file.
    pub(super) has_stream_menu: bool,
}

impl Definition {
    pub(super) fn folder(&self) -> &str {
        folder_of(&self.path)
    }

    pub(super) fn place_of_id(&self) -> crate::diagnostics::Place {
        let id = self.part.root.path(&["properties", "connectorUiConfig", "id"]).unwrap_or(&self.part.root);
        self.part.place(id)
    }
}

/// Reads a definition.
pub(super) fn read(file: &ContentFile, part: Document, report: &mut Report) -> Option<Definition> {
    if !file.path.starts_with(&format!("{FOLDER}/")) {
        let folder = file.path.split('/').next().unwrap_or_default();
        let message =
            format!("`{}` lies below `{folder}/`, and V3 looks for connectors below `{FOLDER}/` only", file.path);
        report.push(
            Diagnostic::error("codeless-connector-in-wrong-folder", message)
                .at(file.start())
                .help(format!("move the connector's files below `{FOLDER}/`, and list them there")),
        );
        return None;
    }
    let Some(page) = part.root.path(&["properties", "connectorUiConfig"]).filter(|page| page.as_object().is_some())
    else {
        report.push(
            Diagnostic::error(
                "definition-without-page",
                "the connector definition has no `properties.connectorUiConfig`",
            )
            .at(part.place(part.root.get("properties").unwrap_or(&part.root)))
            .help("write `connectorUiConfig` with `id`, `title` and `instructionSteps`"),
        );
        return None;
    };
    let id = id(&part, page, report);
    let steps = page.get_some("instructionSteps");
    let Some(steps) = steps else {
        report.push(
            Diagnostic::error(
                "definition-without-steps",
                "the connector definition has no `instructionSteps`, so V3 drops it",
            )
            .at(part.key_place(page, "instructionSteps"))
            .help("write `\"instructionSteps\": [{ \"title\": …, \"instructions\": […] }]` into `connectorUiConfig`"),
        );
        return None;
    };
    let fields = field::read(&part, steps, report);
    let has_stream_menu = has_stream_menu(steps);
    let title = page.get("title").cloned();
    Some(Definition { path: file.path.clone(), id: id?, title, fields, has_stream_menu, part })
}

fn id(part: &Document, page: &Node, report: &mut Report) -> Option<String> {
    let id = page.get("id");
    if let Some(text) = id.and_then(Node::as_str).filter(|text| !text.is_empty()) {
        return Some(text.to_owned());
    }
    let message = match id {
        None => "`connectorUiConfig` has no `id`",
        Some(_) => "the `id` of `connectorUiConfig` is empty or not text",
    };
    report.push(
        Diagnostic::error("definition-without-id", message)
            .at(part.place(id.unwrap_or(page)))
            .help("write the `id`, which the pollers give as their `connectorDefinitionName`"),
    );
    None
}

/// A menu called `streamName` anywhere in the nested steps counts as soon as any pane is there (spec ccf §4.2).
fn has_stream_menu(steps: &Node) -> bool {
    let instructions = || items(Some(steps)).iter().flat_map(|step| items(step.get("instructions")));
    let nested = instructions()
        .flat_map(|instruction| items(instruction.path(&["parameters", "instructionSteps"])))
        .flat_map(|step| items(step.get("instructions")));
    let is_menu = |instruction: &Node| {
        let name = instruction.path(&["parameters", "name"]).and_then(Node::as_str);
        is_of_type(instruction, "Dropdown") && name.is_some_and(|name| equals_ignoring_case(name, "streamName"))
    };
    instructions().any(|instruction| is_of_type(instruction, "ContextPane")) && nested.into_iter().any(is_menu)
}
