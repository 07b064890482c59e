//! Playbooks: the ARM template of a logic app, of a Logic Apps custom connector or of a function app
//! (spec common-1 §17).

mod connection;
mod custom_connector;
mod name;
mod update_time;

use super::workbook::foreign_source;
use super::{Content, ContentFile, ReadContext};
use crate::diagnostics::{Diagnostic, Place, Report};
use crate::source::{Document, Node, Object, Value, equals_ignoring_case};

pub use connection::Connection;
pub use custom_connector::CustomConnector;

/// One file of this kind, read.
#[derive(Clone, Debug)]
pub struct Playbook {
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

/// A name by which other playbooks of the solution find this one.
#[derive(Clone, Debug)]
pub struct SharedName {
    /// The name.
    pub text: String,
    /// Where it stands.
    pub place: Place,
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

/// Reports custom connectors, or function apps, that share the name by which playbooks find them; V3 stops at the
/// second (spec common-1 §17.10).
pub(super) fn report_shared_names(contents: &[Content], report: &mut Report) {
    let kinds = contents.iter().filter_map(|content| match content {
        Content::Playbook(playbook) => Some(&playbook.kind),
        _ => None,
    });
    let (mut connectors, mut function_apps) = (Vec::new(), Vec::new());
    for kind in kinds {
        let (names, what, name) = match kind {
            Kind::CustomConnector(CustomConnector { shared_name: Some(name), .. }) => {
                (&mut connectors, "custom connector", name)
            }
            Kind::FunctionApp(Some(name)) => (&mut function_apps, "function app", name),
            Kind::CustomConnector(_) | Kind::FunctionApp(None) | Kind::Playbook => continue,
        };
        if let Some(earlier) =
            names.iter().find(|earlier: &&&SharedName| equals_ignoring_case(&earlier.text, &name.text))
        {
            let message = format!("a {what} named `{}` is already in `{}`", name.text, earlier.place.file.path);
            report.push(
                Diagnostic::error("playbook-name-shared", message)
                    .at(name.place.clone())
                    .help(format!("give each {what} of the solution a default name of its own")),
            );
        }
        names.push(name);
    }
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

/// A template and where it stands.
struct Reader<'a> {
    file: &'a ContentFile,
    template: &'a Node,
}

impl Reader<'_> {
    /// V3 stops at a playbook whose metadata names another source than a solution (spec common-1 §17.1).
    fn check_source(&self, report: &mut Report) -> bool {
        let Some(kind) = self.template.get("metadata").and_then(foreign_source) else { return true };
        let (path, name) = (&self.file.path, kind.to_text());
        report.push(
            Diagnostic::error(
                "playbook-source-not-solution",
                format!("`metadata.source.kind` of `{path}` is `{name}`, not `Solution`"),
            )
            .at(self.place(kind))
            .help("remove `source` from the metadata, or the playbook from the solution"),
        );
        false
    }

    /// Members that must be objects if they are there at all.
    fn check_objects(&self, report: &mut Report) -> bool {
        let mut are_objects = true;
        for name in ["variables", "metadata"] {
            let Some(node) = self.template.get(name) else { continue };
            if node.is_truthy() && node.as_object().is_none() {
                are_objects = false;
                let message = format!("`{name}` of `{}` is no object", self.file.path);
                report.push(
                    Diagnostic::error("playbook-member-not-an-object", message)
                        .at(self.place(node))
                        .help(format!("write `\"{name}\": {{ … }}`")),
                );
            }
        }
        are_objects
    }

    /// What is done to each resource.
    fn roles(&self, report: &mut Report) -> Option<Vec<Role>> {
        if self.template.get_some("resources").is_none() {
            report.push(
                Diagnostic::error("playbook-without-resources", format!("`{}` has no `resources`", self.file.path))
                    .at(self.place(self.template))
                    .help("add `\"resources\": [ … ]` with what the template deploys"),
            );
            return None;
        }
        let roles: Vec<_> = self.resources().iter().map(|resource| self.role(resource, report)).collect();
        roles.into_iter().collect()
    }

    fn role(&self, resource: &Node, report: &mut Report) -> Option<Role> {
        if resource.get_str("type").is_none() {
            let message = format!("a resource of `{}` has no `type`", self.file.path);
            report.push(
                Diagnostic::error("playbook-resource-without-type", message)
                    .at(self.place(resource))
                    .help("add the type, such as `\"type\": \"Microsoft.Logic/workflows\"`, or remove the resource"),
            );
            return None;
        }
        if is_of_type(resource, "Microsoft.Logic/workflows") {
            return Some(Role::Workflow);
        }
        match connection::api_id(resource).filter(|_| is_of_type(resource, "Microsoft.Web/connections")) {
            Some(id) => connection::read(self, id, report).map(Role::Connection),
            None => Some(Role::Other),
        }
    }

    fn kind(&self, report: &mut Report) -> Option<Kind> {
        let connectors = self.resources().iter().rev();
        if let Some(connector) = connectors.into_iter().find(|node| is_of_type(node, "Microsoft.Web/customApis")) {
            return custom_connector::read(self, connector, report).map(Kind::CustomConnector);
        }
        let is_function_app = self.deploys("Microsoft.Web/sites");
        Some(if is_function_app { Kind::FunctionApp(self.default_of("FunctionAppName")) } else { Kind::Playbook })
    }

    fn deploys(&self, kind: &str) -> bool {
        self.resources().iter().any(|resource| is_of_type(resource, kind))
    }

    /// The version tag of the last logic app that has one.
    fn version(&self) -> Option<Node> {
        let workflows = self.resources().iter().rev().filter(|node| is_of_type(node, "Microsoft.Logic/workflows"));
        let mut versions = workflows.filter_map(|workflow| workflow.path(&["tags", "hidden-SentinelTemplateVersion"]));
        versions.find(|version| version.is_truthy()).cloned()
    }

    /// The top-level resources; a single one may stand without a list.
    fn resources(&self) -> &[Node] {
        let resources = self.template.get_some("resources");
        resources.map_or(&[], |node| node.as_array().unwrap_or(std::slice::from_ref(node)))
    }

    /// The default of a parameter, if it is text or a number.
    fn default_of(&self, parameter: &str) -> Option<SharedName> {
        let default = self.template.path(&["parameters", parameter, "defaultValue"])?;
        match default.value {
            Value::String(_) | Value::Number(_) => {
                Some(SharedName { text: default.to_text(), place: self.place(default) })
            }
            Value::Null | Value::Bool(_) | Value::DateTime(_) | Value::Array(_) | Value::Object(_) => None,
        }
    }

    fn place(&self, node: &Node) -> Place {
        Place::new(&self.file.text, node.span)
    }
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

fn is_of_type(resource: &Node, kind: &str) -> bool {
    resource.get_str("type").is_some_and(|given| equals_ignoring_case(given, kind))
}

fn contains_ignoring_case(text: &str, part: &str) -> bool {
    text.as_bytes().windows(part.len()).any(|window| window.eq_ignore_ascii_case(part.as_bytes()))
}
