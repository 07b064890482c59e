//! Saved searches: active resources, without a place in the wizard or among the dependencies (spec common-3 §7).

use serde_json::json;

use super::Assembly;
use crate::arm::Value;
use crate::arm::layout::{SAVED_SEARCHES, SAVED_SEARCHES_API_VERSION};
use crate::solution::ContentKind;
use crate::solution::saved_search::{SavedSearchForm, SavedSearches};
use crate::source::Node;

/// Adds one file's saved searches.
pub(super) fn assemble(searches: &SavedSearches, assembly: &mut Assembly<'_>) {
    match &searches.form {
        SavedSearchForm::Exported(searches) => searches.iter().for_each(|search| exported(search, assembly)),
        SavedSearchForm::Resources(resources) => assembly.resources.extend(resources.iter().map(Node::to_json)),
    }
}

fn exported(search: &Node, assembly: &mut Assembly<'_>) {
    let number = assembly.next_number(ContentKind::SavedSearch);
    assembly.add_parameter(
        &format!("savedsearch{number}-id"),
        json!({
            "type": "string",
            "defaultValue": "[newGuid()]",
            "minLength": 1,
            // V3 says "watchlist" here too.
            "metadata": { "description": "Unique id for the watchlist" },
        }),
    );
    let property = |name| search.path(&["properties", name]).map_or(Value::Null, Node::to_json);
    assembly.resources.push(json!({
        "type": SAVED_SEARCHES,
        "apiVersion": SAVED_SEARCHES_API_VERSION,
        "name": format!("[concat(parameters('workspace'),'/',parameters('savedsearch{number}-id'))]"),
        "properties": {
            "category": property("category"),
            "displayName": property("displayName"),
            "query": property("query"),
            "functionAlias": property("functionAlias"),
            "version": property("version"),
        },
    }));
}
