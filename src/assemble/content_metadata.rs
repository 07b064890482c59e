//! The metadata resource that stands beside a content item in its template (spec common-3 §5.9, common-2 §5.7).

use serde_json::json;

use super::Assembly;
use crate::arm::Value;
use crate::arm::layout::{METADATA, METADATA_API_VERSION};

/// What the metadata of one content item says; the rest is the same for every item of the solution.
#[derive(Clone, Debug)]
pub(super) struct ContentMetadata {
    /// The resource's name, an expression.
    pub(super) name: String,
    /// `description`.
    pub(super) description: String,
    /// `parentId`, an expression.
    pub(super) parent_id: String,
    /// `contentId`, an expression.
    pub(super) content_id: String,
    /// `kind`.
    pub(super) kind: &'static str,
    /// `version`, an expression.
    pub(super) version: String,
}

impl ContentMetadata {
    /// The resource.
    pub(super) fn into_resource(self, assembly: &Assembly<'_>) -> Value {
        json!({
            "type": METADATA,
            "apiVersion": METADATA_API_VERSION,
            "name": self.name,
            "properties": {
                "description": self.description,
                "parentId": self.parent_id,
                "contentId": self.content_id,
                "kind": self.kind,
                "version": self.version,
                "source": assembly.source(),
                "author": assembly.author(),
                "support": assembly.support(),
            }
        })
    }
}
