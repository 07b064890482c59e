//! The resource that carries one content item: a template nested in the package's template (spec common-3 §4).

use serde_json::json;

use crate::arm::layout::{
    CONTENT_API_VERSION, CONTENT_TEMPLATES, DEPENDS_ON_PACKAGE, DEPLOYMENT_SCHEMA, WORKSPACE_LOCATION,
};
use crate::arm::{Object, Value};

/// What one content template says; the rest is the same for every kind.
#[derive(Clone, Debug)]
pub(super) struct ContentTemplate {
    /// The resource's name, an expression.
    pub(super) name: String,
    /// `properties.description`.
    pub(super) description: String,
    /// `contentVersion` of the nested template.
    pub(super) content_version: Value,
    /// `parameters` of the nested template.
    pub(super) parameters: Value,
    /// `variables` of the nested template.
    pub(super) variables: Value,
    /// `resources` of the nested template.
    pub(super) resources: Vec<Value>,
    /// `metadata` of the nested template, playbooks only.
    pub(super) metadata: Option<Value>,
    /// `contentId`.
    pub(super) content_id: String,
    /// `contentKind`.
    pub(super) content_kind: &'static str,
    /// `displayName`.
    pub(super) display_name: Value,
    /// `contentProductId` and `id`.
    pub(super) product_id: String,
    /// `version`.
    pub(super) version: Value,
}

impl ContentTemplate {
    /// The resource.
    pub(super) fn into_resource(self) -> Value {
        let mut main_template = Object::new();
        main_template.insert("$schema".into(), DEPLOYMENT_SCHEMA.into());
        main_template.insert("contentVersion".into(), self.content_version);
        main_template.insert("parameters".into(), self.parameters);
        main_template.insert("variables".into(), self.variables);
        main_template.insert("resources".into(), self.resources.into());
        if let Some(metadata) = self.metadata {
            main_template.insert("metadata".into(), metadata);
        }
        let mut resource = json!({
            "type": CONTENT_TEMPLATES,
            "apiVersion": CONTENT_API_VERSION,
            "name": self.name,
            "location": WORKSPACE_LOCATION,
            "dependsOn": [DEPENDS_ON_PACKAGE],
            "properties": {
                "description": self.description,
                "mainTemplate": null,
                "packageKind": "Solution",
                "packageVersion": "[variables('_solutionVersion')]",
                "packageName": "[variables('_solutionName')]",
                "packageId": "[variables('_solutionId')]",
                "contentSchemaVersion": "3.0.0",
                "contentId": self.content_id,
                "contentKind": self.content_kind,
                "displayName": self.display_name,
                "contentProductId": self.product_id,
                "id": self.product_id,
                "version": self.version,
            }
        });
        // The template can be large; it is moved in, not copied.
        resource["properties"]["mainTemplate"] = main_template.into();
        resource
    }
}

/// The name of a content template; `id` is the expression whose hash makes it unique, `short` the kind's short name.
pub(super) fn template_name(short: &str, id: &str) -> String {
    format!(
        "[concat(parameters('workspace'),'/Microsoft.SecurityInsights/',concat(parameters('workspace'),'-{short}-',uniquestring({id})))]"
    )
}

/// The product id of a content item; `id` and `version` are expressions or quoted texts.
pub(super) fn product_id(short: &str, kind: &str, id: &str, version: &str) -> String {
    format!(
        "[concat(take(variables('_solutionId'),50),'-','{short}','-', uniqueString(concat(variables('_solutionId'),'-','{kind}','-',{id},'-', {version})))]"
    )
}
