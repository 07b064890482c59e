//! Saved searches: exports of the log workspace, or ARM templates (spec common-3 §7).

use std::sync::Arc;

use super::{ContentFile, ReadContext, is_packaged_type};
use crate::diagnostics::{Diagnostic, Report, SourceText};
use crate::source::{Document, Node, Value};

/// The saved searches of one file.
#[derive(Clone, Debug)]
pub struct SavedSearches {
    /// The file.
    pub file: Arc<SourceText>,
    /// What it holds.
    pub form: SavedSearchForm,
}

/// How a file holds saved searches.
#[derive(Clone, Debug)]
pub enum SavedSearchForm {
    /// Exported searches; each becomes a resource of the package.
    Exported(Vec<Node>),
    /// The resources of an ARM template, packaged as they are.
    Resources(Vec<Node>),
}

/// Reads the file; `None` when the report says why it cannot be packaged.
pub fn read(
    file: &ContentFile,
    document: &Document,
    _context: &ReadContext<'_>,
    report: &mut Report,
) -> Option<SavedSearches> {
    let of_file = |form| Some(SavedSearches { file: Arc::clone(&file.text), form });
    let root = &document.root;
    let value = root.get("value").filter(|value| value.is_truthy());
    let data = value.unwrap_or(root);
    if let Some(searches) = data.as_array().filter(|searches| !searches.is_empty()) {
        return of_file(SavedSearchForm::Exported(searches.to_vec()));
    }
    let Some(resources) = data.get("resources").filter(|resources| resources.is_truthy()) else {
        let place = document.place(if data.as_array().is_some() { root } else { data });
        report.push(
            Diagnostic::error("saved-search-malformed", format!("`{}` holds no saved search in a form that V3 reads", file.path))
                .at(place)
                .help("write a list of saved searches, `{ \"value\": [ … ] }` as exported, or an ARM template with `resources`"),
        );
        return None;
    };
    let resources = match &resources.value {
        Value::Array(resources) => resources.clone(),
        _ => vec![resources.clone()],
    };
    for resource in &resources {
        let kind = resource.get("type").map_or_else(String::new, Node::to_text);
        if !is_packaged_type(&kind) {
            report.push(
                Diagnostic::warning(
                    "resource-left-out",
                    format!("a resource of type `{kind}` is not part of a Content Hub package"),
                )
                .at(document.key_place(resource, "type"))
                .help("list `Microsoft.OperationalInsights/workspaces/savedSearches` only"),
            );
        }
    }
    of_file(SavedSearchForm::Resources(resources))
}
