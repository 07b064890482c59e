//! What a playbook's template must hold, and what its resources are.

use super::connection;
use super::custom_connector;
use super::{Kind, Role, SharedName};
use crate::diagnostics::{Diagnostic, Place, Report};
use crate::solution::ContentFile;
use crate::solution::workbook::foreign_source;
use crate::source::{Node, Value, equals_ignoring_case};

/// A template and where it stands.
pub(super) struct Reader<'a> {
    pub(super) file: &'a ContentFile,
    pub(super) template: &'a Node,
}

impl Reader<'_> {
    /// V3 stops at a playbook whose metadata names another source than a solution (spec common-1 §17.1).
    pub(super) fn check_source(&self, report: &mut Report) -> bool {
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
    pub(super) fn check_objects(&self, report: &mut Report) -> bool {
        let mut are_objects = true;
        for name in ["variables", "metadata"] {
            let Some(node) = self.template.get(name) else { continue };
            if node.is_truthy() && node.as_object().is_none() {
                are_objects = false;
                let message = format!("`{name}` of `{}` is not an object", self.file.path);
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
    pub(super) fn roles(&self, report: &mut Report) -> Option<Vec<Role>> {
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

    pub(super) fn kind(&self, report: &mut Report) -> Option<Kind> {
        let connectors = self.resources().iter().rev();
        if let Some(connector) = connectors.into_iter().find(|node| is_of_type(node, "Microsoft.Web/customApis")) {
            return custom_connector::read(self, connector, report).map(Kind::CustomConnector);
        }
        let is_function_app = self.deploys("Microsoft.Web/sites");
        Some(if is_function_app { Kind::FunctionApp(self.default_of("FunctionAppName")) } else { Kind::Playbook })
    }

    pub(super) fn deploys(&self, kind: &str) -> bool {
        self.resources().iter().any(|resource| is_of_type(resource, kind))
    }

    /// The version tag of the last logic app that has one.
    pub(super) fn version(&self) -> Option<Node> {
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
    pub(super) fn default_of(&self, parameter: &str) -> Option<SharedName> {
        let default = default_of(self.template, parameter)?;
        Some(SharedName { text: default.to_text(), place: self.place(default) })
    }

    pub(super) fn place(&self, node: &Node) -> Place {
        Place::new(&self.file.text, node.span)
    }
}

/// The default of a template's parameter, if it is text or a number.
pub(super) fn default_of<'a>(template: &'a Node, parameter: &str) -> Option<&'a Node> {
    let default = template.path(&["parameters", parameter, "defaultValue"])?;
    match default.value {
        Value::String(_) | Value::Number(_) => Some(default),
        Value::Null | Value::Bool(_) | Value::DateTime(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

fn is_of_type(resource: &Node, kind: &str) -> bool {
    resource.get_str("type").is_some_and(|given| equals_ignoring_case(given, kind))
}
