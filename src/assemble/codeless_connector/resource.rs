//! The resources that codeless connectors are made of, and their content templates (spec ccf §8).

use serde_json::json;

use crate::arm::layout::{
    CONTENT_API_VERSION, CONTENT_TEMPLATES, DEPENDS_ON_PACKAGE, DEPLOYMENT_SCHEMA, METADATA, METADATA_API_VERSION,
    WORKSPACE_LOCATION,
};
use crate::arm::{Object, Value};
use crate::assemble::Assembly;
use crate::source::{Node, equals_ignoring_case};

/// The reference to the version of all codeless connectors.
pub(super) const VERSION: &str = "[variables('dataConnectorCCPVersion')]";

/// API versions and resource types of the parts; the types in the package are those of the workspace's providers.
const TYPES: [(&str, &str, Option<&str>); 4] = [
    (
        "Microsoft.SecurityInsights/dataConnectors",
        "2023-02-01-preview",
        Some("Microsoft.OperationalInsights/workspaces/providers/dataConnectors"),
    ),
    (
        "Microsoft.SecurityInsights/dataConnectorDefinitions",
        "2022-09-01-preview",
        Some("Microsoft.OperationalInsights/workspaces/providers/dataConnectorDefinitions"),
    ),
    ("Microsoft.OperationalInsights/workspaces/tables", "2022-10-01", None),
    ("Microsoft.Insights/dataCollectionRules", "2022-06-01", None),
];

/// A part as a resource: its own name, kind and properties; everything else of it is left out.
pub(super) fn resource(part: &Node, properties: Value) -> Object {
    let given = part.get("type").map_or_else(String::new, Node::to_text);
    let known = TYPES.iter().find(|(name, _, _)| equals_ignoring_case(name, &given));
    let member = |name: &str| part.get(name).map_or(Value::Null, Node::to_json);
    let mut resource = Object::new();
    resource.insert("name".to_owned(), member("name"));
    resource.insert("apiVersion".to_owned(), known.map_or(Value::Null, |(_, version, _)| (*version).into()));
    let emitted = known.and_then(|(_, _, emitted)| *emitted);
    resource.insert("type".to_owned(), emitted.map_or(Value::from(given), Value::from));
    resource.insert("location".to_owned(), WORKSPACE_LOCATION.into());
    resource.insert("kind".to_owned(), member("kind"));
    resource.insert("properties".to_owned(), properties);
    resource
}

/// Which of a connector's two content templates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    /// The page in the portal, with rule and tables.
    ConnectorDefinition,
    /// The connections.
    Connections,
}

impl Half {
    /// How variables of the half are called.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::ConnectorDefinition => "ConnectorDefinition",
            Self::Connections => "Connections",
        }
    }

    fn content_kind(self) -> &'static str {
        match self {
            Self::ConnectorDefinition => "DataConnector",
            Self::Connections => "ResourcesDataConnector",
        }
    }

    fn short(self) -> &'static str {
        match self {
            Self::ConnectorDefinition => "dc",
            Self::Connections => "rdc",
        }
    }

    fn parent_type(self) -> &'static str {
        match self {
            Self::ConnectorDefinition => TYPES[1].0,
            Self::Connections => TYPES[0].0,
        }
    }

    /// The variable that holds the content id.
    pub(super) fn content_id(self, number: usize) -> String {
        format!("_dataConnectorContentId{}{number}", self.name())
    }

    /// The metadata of the half.
    pub(super) fn metadata(self, number: usize, assembly: &Assembly<'_>) -> Value {
        let id = self.content_id(number);
        let mut properties = json!({
            "parentId": format!(
                "[extensionResourceId(resourceId('Microsoft.OperationalInsights/workspaces', parameters('workspace')), '{}', variables('{id}'))]",
                self.parent_type()
            ),
            "contentId": format!("[variables('{id}')]"),
            "kind": self.content_kind(),
            "version": VERSION,
            "source": {
                "sourceId": "[variables('_solutionId')]",
                "name": "[variables('_solutionName')]",
                "kind": "Solution"
            },
            "author": assembly.author(),
            "support": assembly.support(),
        });
        if self == Self::ConnectorDefinition {
            let connections = format!("[variables('{}')]", Self::Connections.content_id(number));
            let criterion =
                json!({ "version": VERSION, "contentId": connections, "kind": Self::Connections.content_kind() });
            properties["dependencies"] = json!({ "criteria": [criterion] });
        }
        json!({
            "name": format!(
                "[concat(parameters('workspace'),'/Microsoft.SecurityInsights/',concat('DataConnector-', variables('{id}')))]"
            ),
            "apiVersion": METADATA_API_VERSION,
            "type": METADATA,
            "properties": properties,
        })
    }

    /// The content template of the half.
    pub(super) fn template(self, number: usize, display_name: &Value, template: Template) -> Value {
        let id = self.content_id(number);
        let kind = self.content_kind();
        let mut resource = json!({
            "type": CONTENT_TEMPLATES,
            "apiVersion": CONTENT_API_VERSION,
            "name": format!(
                "[concat(parameters('workspace'),'/Microsoft.SecurityInsights/', variables('dataConnectorTemplateName{}{number}'), variables('dataConnectorCCPVersion'))]",
                self.name()
            ),
            "location": WORKSPACE_LOCATION,
            "dependsOn": [DEPENDS_ON_PACKAGE],
            "properties": {
                "contentId": format!("[variables('{id}')]"),
                "displayName": display_name,
                "contentKind": kind,
                "mainTemplate": null,
                "packageKind": "Solution",
                "packageVersion": "[variables('_solutionVersion')]",
                "packageName": "[variables('_solutionName')]",
                "contentProductId": format!(
                    "[concat(take(variables('_solutionId'), 50),'-','{}','-', uniqueString(concat(variables('_solutionId'),'-','{kind}','-',variables('{id}'),'-', variables('dataConnectorCCPVersion'))))]",
                    self.short()
                ),
                "packageId": "[variables('_solutionId')]",
                "contentSchemaVersion": "3.0.0",
                "version": VERSION,
            }
        });
        resource["properties"]["mainTemplate"] = template.into_value();
        resource
    }
}

/// What is nested in a content template.
#[derive(Debug, Default)]
pub(super) struct Template {
    pub(super) parameters: Object,
    pub(super) variables: Object,
    pub(super) resources: Vec<Value>,
}

impl Template {
    fn into_value(self) -> Value {
        let mut template = Object::new();
        template.insert("$schema".to_owned(), DEPLOYMENT_SCHEMA.into());
        template.insert("contentVersion".to_owned(), VERSION.into());
        template.insert("parameters".to_owned(), self.parameters.into());
        template.insert("variables".to_owned(), self.variables.into());
        template.insert("resources".to_owned(), self.resources.into());
        template.into()
    }
}
