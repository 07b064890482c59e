//! The parts that a connector is made of, told apart by their `type`, and the JSON files that hold them.

use crate::diagnostics::Place;
use crate::source::{Document, Node, Value, equals_ignoring_case};

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The connector's page in the portal, with its id.
    Definition,
    /// A connection: where data comes from and into which stream it goes.
    Poller,
    /// A data collection rule: which streams go into which tables.
    Rule,
    /// A custom table.
    Table,
}

impl Role {
    const ALL: [Self; 4] = [Self::Definition, Self::Poller, Self::Rule, Self::Table];

    /// The resource type by which V3 knows the part.
    #[must_use]
    pub fn resource_type(self) -> &'static str {
        match self {
            Self::Definition => "Microsoft.SecurityInsights/dataConnectorDefinitions",
            Self::Poller => "Microsoft.SecurityInsights/dataConnectors",
            Self::Rule => "Microsoft.Insights/dataCollectionRules",
            Self::Table => "Microsoft.OperationalInsights/workspaces/tables",
        }
    }

    /// What the part is called in messages.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Definition => "connector definition",
            Self::Poller => "poller",
            Self::Rule => "data collection rule",
            Self::Table => "table",
        }
    }

    /// The role of a part, letter case of its type ignored.
    pub(super) fn of(node: &Node) -> Option<Self> {
        let name = node.get_str("type")?;
        Self::ALL.into_iter().find(|role| equals_ignoring_case(role.resource_type(), name))
    }

    /// The role that a part was probably meant to have: its `type` is misspelled or missing, but it looks like one.
    pub(super) fn meant_by(node: &Node) -> Option<Self> {
        if Self::of(node).is_some() || node.get("resources").is_some() {
            return None;
        }
        let properties = node.get("properties")?;
        let looks = |names: &[&str]| properties.path(names).is_some();
        if looks(&["connectorUiConfig"]) && !looks(&["pollingConfig"]) {
            return Some(Self::Definition);
        }
        if looks(&["connectorDefinitionName"]) {
            return Some(Self::Poller);
        }
        if looks(&["dataFlows"]) {
            return Some(Self::Rule);
        }
        looks(&["schema", "columns"]).then_some(Self::Table)
    }
}

/// A part of a codeless connector, as checks see it.
#[derive(Clone, Debug)]
pub struct Part {
    /// What it is.
    pub role: Role,
    /// The part, in its file.
    pub document: Document,
}

impl Part {
    /// The folder of its file.
    #[must_use]
    pub fn folder(&self) -> &str {
        folder_of(&self.document.file.path)
    }
}

/// A JSON file below `Data Connectors`.
#[derive(Debug)]
pub(super) struct PartFile {
    /// Its path, relative to the solution folder.
    pub(super) path: String,
    pub(super) document: Document,
    /// `function.json`, `host.json` and `proxies.json` belong to function apps; V3 looks into them only for the
    /// tables of further flows (spec ccf §3, §17.3).
    pub(super) is_function_app: bool,
}

impl PartFile {
    pub(super) fn folder(&self) -> &str {
        folder_of(&self.path)
    }

    /// The elements of a root list, else the root itself.
    pub(super) fn elements(&self) -> &[Node] {
        self.document.root.as_array().unwrap_or(std::slice::from_ref(&self.document.root))
    }

    pub(super) fn parts(&self, role: Role) -> impl Iterator<Item = &Node> {
        self.elements().iter().filter(move |node| Role::of(node) == Some(role))
    }

    pub(super) fn place(&self, node: &Node) -> Place {
        self.document.place(node)
    }

    /// All parts of the file.
    pub(super) fn into_parts(self) -> impl Iterator<Item = Part> {
        let Document { file, root } = self.document;
        let elements = match root.value {
            Value::Array(elements) => elements,
            _ => vec![root],
        };
        elements.into_iter().filter_map(move |root| {
            let role = Role::of(&root)?;
            Some(Part { role, document: Document { file: file.clone(), root } })
        })
    }

    /// One part of the file as a document of its own.
    pub(super) fn part(&self, node: &Node) -> Document {
        Document { file: self.document.file.clone(), root: node.clone() }
    }
}

/// The folder of a path.
pub(super) fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}
