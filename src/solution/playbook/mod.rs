//! Playbooks: the ARM template of a logic app, of a Logic Apps custom connector or of a function app
//! (spec common-1 §17).

mod connection;
mod custom_connector;
mod name;
mod reader;
mod shared_name;
mod update_time;

use std::sync::Arc;

use super::{ContentFile, ReadContext};
use crate::diagnostics::{Diagnostic, Place, Report, SourceText};
use crate::source::{Document, Node, Object, Value, equals_ignoring_case};

pub use connection::{Connection, named_connector};
pub use custom_connector::{CustomConnector, connector_name};
pub use name::content_id;
use reader::Reader;
pub use shared_name::SharedName;
pub(super) use shared_name::report_shared_names;

/// One file of this kind, read.
#[derive(Clone, Debug)]
pub struct Playbook {
    /// The file.
    pub file: Arc<SourceText>,
    /// The name of the folder that holds the file; it is the content id.
    pub folder: String,
    /// The default of the parameter `PlaybookName`, unless it is empty.
    pub display_name: Option<Node>,
    /// The tag `hidden-SentinelTemplateVersion` of the last logic app that has one.
    pub version: Option<Node>,
    /// What the template deploys.
    pub kind: Kind,
    /// The template's parameters.
    pub parameters: Option<Node>,
    /// The template's variables.
    pub variables: Option<Object>,
    /// The template's metadata.
    pub metadata: Option<Object>,
    /// What stands for a missing `lastUpdateTime`.
    pub update_time: String,
    /// The template's resources.
    pub resources: Vec<Resource>,
    /// Whether the file, which deploys no function app itself, speaks of one.
    pub mentions_function_app: bool,
}

/// What a template deploys.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A logic app, or anything else.
    Playbook,
    /// A Logic Apps custom connector.
    CustomConnector(CustomConnector),
    /// A function app, and the default of its parameter `FunctionAppName`, by which playbooks find it.
    FunctionApp(Option<SharedName>),
}

/// A resource of the template.
#[derive(Clone, Debug)]
pub struct Resource {
    /// The resource.
    pub node: Node,
    /// What is done to it.
    pub role: Role,
}

/// What is done to a resource before it is packaged.
#[derive(Clone, Debug)]
pub enum Role {
    /// An API connection: the id of its API moves to a variable.
    Connection(Connection),
    /// A logic app: it gets a tag with the workspace.
    Workflow,
    /// Nothing.
    Other,
}

/// Reads the file; `None` when the report says why it cannot be packaged.
pub fn read(
    file: &ContentFile,
    document: Document,
    context: &ReadContext<'_>,
    report: &mut Report,
) -> Option<Playbook> {
    let folder = name::folder(file, report);
    let mut template = template(file, document.root, report)?;
    let reader = Reader { file, template: &template };
    let (source_is_solution, members_are_objects) = (reader.check_source(report), reader.check_objects(report));
    let roles = reader.roles(report)?;
    let kind = reader.kind(report)?;
    if !(source_is_solution && members_are_objects) {
        return None;
    }
    let mentions_function_app =
        !reader.deploys("Microsoft.Web/sites") && contains_ignoring_case(&file.text.text, "Microsoft.Web/sites");
    let (display_name, version) = (name::display_name(&template), reader.version());
    let metadata = take_object(&mut template, "metadata");
    Some(Playbook {
        file: Arc::clone(&file.text),
        folder: folder?,
        display_name,
        version,
        kind,
        parameters: take(&mut template, "parameters"),
        variables: take_object(&mut template, "variables"),
        update_time: update_time::of(metadata.as_ref(), file, context, report),
        metadata,
        resources: resources(take(&mut template, "resources")?, roles),
        mentions_function_app,
    })
}

/// The template's object; a list of one counts as its element.
fn template(file: &ContentFile, root: Node, report: &mut Report) -> Option<Node> {
    let root = match root {
        Node { value: Value::Array(mut items), .. } if items.len() == 1 => items.remove(0),
        root => root,
    };
    if root.as_object().is_some() {
        return Some(root);
    }
    report.push(
        Diagnostic::error("playbook-not-a-template", format!("`{}` holds no ARM template", file.path))
            .at(Place::new(&file.text, root.span))
            .help("write one ARM template, `{ \"$schema\": …, \"parameters\": { … }, \"resources\": [ … ] }`"),
    );
    None
}

fn resources(node: Node, roles: Vec<Role>) -> Vec<Resource> {
    let nodes = match node {
        Node { value: Value::Array(items), .. } => items,
        single => vec![single],
    };
    nodes.into_iter().zip(roles).map(|(node, role)| Resource { node, role }).collect()
}

fn take(template: &mut Node, name: &str) -> Option<Node> {
    let Value::Object(object) = &mut template.value else { return None };
    let index = object.members.iter().position(|member| equals_ignoring_case(&member.key, name))?;
    Some(object.members.swap_remove(index).value)
}

fn take_object(template: &mut Node, name: &str) -> Option<Object> {
    match take(template, name)?.value {
        Value::Object(object) => Some(object),
        _ => None,
    }
}

fn contains_ignoring_case(text: &str, part: &str) -> bool {
    text.as_bytes().windows(part.len()).any(|window| window.eq_ignore_ascii_case(part.as_bytes()))
}
