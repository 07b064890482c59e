//! Watchlists: ARM templates whose first resource is the watchlist (spec common-3 §6).

use std::sync::Arc;

use super::{ContentFile, ReadContext, is_packaged_type};
use crate::diagnostics::{Diagnostic, Place, Report, SourceText};
use crate::source::{Document, Node, Value};

/// A watchlist.
#[derive(Clone, Debug)]
pub struct Watchlist {
    /// The file.
    pub file: Arc<SourceText>,
    /// The file's name without its last extension, or nothing where V3 does not find it again.
    pub file_stem: String,
    /// `properties.displayName` as text; it names the package's variables.
    pub name: String,
    /// The watchlist resource; it has a `name`.
    pub resource: Node,
}

/// Reads the file; `None` when the report says why it cannot be packaged.
pub fn read(
    file: &ContentFile,
    document: &Document,
    _context: &ReadContext<'_>,
    report: &mut Report,
) -> Option<Watchlist> {
    let mut fault = |message: &str, place: Place, help: &str| {
        report
            .push(Diagnostic::error("watchlist-malformed", format!("`{}` {message}", file.path)).at(place).help(help));
    };
    let root = &document.root;
    let resources = root.get_some("resources");
    let first = resources.and_then(|resources| resources.as_array().map_or(Some(resources), |list| list.first()));
    let Some(resource) = first.filter(|resource| resource.as_object().is_some()) else {
        let help = "write an ARM template with one resource of type `Microsoft.OperationalInsights/workspaces/providers/Watchlists`";
        fault("has no watchlist among its `resources`", document.key_place(root, "resources"), help);
        return None;
    };
    let kind = resource.get("type").map_or_else(String::new, Node::to_text);
    let display_name = resource.path(&["properties", "displayName"]);
    let name = display_name.filter(|name| matches!(name.value, Value::String(_) | Value::Number(_))).map(Node::to_text);
    let name = name.filter(|name| !name.is_empty());
    let is_watchlist = is_packaged_type(&kind);
    if !is_watchlist {
        let message = format!("has the resource type `{kind}`, which is not packaged");
        fault(
            &message,
            document.key_place(resource, "type"),
            "write `Microsoft.OperationalInsights/workspaces/providers/Watchlists`",
        );
    }
    if name.is_none() {
        let place = document.key_place(resource.get_some("properties").unwrap_or(resource), "displayName");
        fault("has no `displayName`", place, "add `displayName` to the `properties` of the resource");
    }
    let has_name = resource.get("name").is_some();
    if !has_name {
        fault("has no `name`", document.place(resource), "add a `name` to the resource; the packager replaces it");
    }
    // V3 looks the file up once more, with `[` and `]` as wildcards, and takes no name where it does not find it
    // (fixture `Northwind Watchlists`).
    let is_wildcard = file.path.find('[').is_some_and(|open| file.path[open..].contains(']'));
    let file_stem = if is_wildcard { String::new() } else { file.stem().to_owned() };
    let name = name.filter(|_| is_watchlist && has_name)?;
    Some(Watchlist { file: Arc::clone(&file.text), file_stem, name, resource: resource.clone() })
}
