//! Classic data connectors: a parsed file becomes a [`DataConnector`], unless the report says what V3 would lose of it.

mod data_types;
mod form;
mod required;

use super::ReadContext;
use crate::diagnostics::{Diagnostic, Place, Report};
use crate::source::{Document, Node, equals_ignoring_case};

pub use data_types::LogType;
pub use form::Polling;

/// A connector that the portal shows with a page of its own, found fit for packaging.
#[derive(Clone, Debug)]
pub struct DataConnector {
    /// The file.
    pub document: Document,
    /// Whether the data file's `StaticDataConnectorIds` lists it: the product then knows most of its page.
    pub is_first_party: bool,
    /// The version of the content.
    pub version: String,
    /// Where its logs arrive, as the wizard names it.
    pub log_type: LogType,
}

impl DataConnector {
    /// The connector's page, an object with `id` and `title`: the file itself, or a polling connector's
    /// `connectorUiConfig`.
    #[must_use]
    pub fn ui(&self) -> &Node {
        self.polling().map_or(self.root(), |polling| polling.ui)
    }

    /// What makes it a polling connector, if it is one.
    #[must_use]
    pub fn polling(&self) -> Option<Polling<'_>> {
        form::polling(self.root())
    }

    /// The file's root where the active connector is made from it: always, unless it polls and has no `title` there
    /// (spec common-2 §4.9).
    #[must_use]
    pub fn active_root(&self) -> Option<&Node> {
        active_root(self.root())
    }

    fn root(&self) -> &Node {
        unwrapped(&self.document.root)
    }
}

/// Reads the file; `None` when the report says why it cannot be packaged.
pub fn read(document: Document, context: &ReadContext<'_>, report: &mut Report) -> Option<DataConnector> {
    let mut faults = Faults { document: &document, report, found: false };
    let root = unwrapped(&document.root);
    if root.as_object().is_none() {
        report_root(root, &mut faults);
        return None;
    }
    let polling = form::polling(root);
    let is_first_party = is_first_party(root, context);
    required::check(root, polling.as_ref(), is_first_party, &mut faults);
    let log_type = data_types::log_type(active_root(root).and_then(|root| root.get("dataTypes")), &mut faults);
    let version = version(polling.map_or(root, |polling| polling.ui));
    let is_fit = !faults.found;
    is_fit.then_some(DataConnector { document, is_first_party, version, log_type })
}

/// The faults of one file.
struct Faults<'a> {
    document: &'a Document,
    report: &'a mut Report,
    found: bool,
}

impl Faults<'_> {
    fn push(&mut self, id: &'static str, place: Place, message: impl Into<String>, help: impl Into<String>) {
        self.found = true;
        self.report.push(Diagnostic::error(id, message).at(place).help(help));
    }
}

/// A list of one object counts as that object (spec common-1 C-1).
fn unwrapped(root: &Node) -> &Node {
    match root.as_array() {
        Some([only]) => only,
        _ => root,
    }
}

fn active_root(root: &Node) -> Option<&Node> {
    let is_titled = root.get("title").is_some_and(Node::is_truthy);
    (is_titled || form::polling(root).is_none()).then_some(root)
}

fn report_root(root: &Node, faults: &mut Faults<'_>) {
    faults.push(
        "connector-not-an-object",
        faults.document.place(root),
        "the file holds no JSON object, so V3 packages neither it nor the connectors listed after it",
        "write one connector as `{ \"id\": …, \"title\": …, … }`; list several connectors as several files",
    );
}

/// Whether the data file declares the file's `id` as one that the product knows (spec common-2 §4.5).
fn is_first_party(root: &Node, context: &ReadContext<'_>) -> bool {
    let id = root.get("id").map_or_else(String::new, Node::to_text);
    let declared = context.data_file.get("StaticDataConnectorIds").map_or(&[][..], Node::elements);
    !id.is_empty() && declared.iter().any(|declared| equals_ignoring_case(&declared.to_text(), &id))
}

/// `metadata.version` as text, empty when `metadata` has none; `1.0.0` without `metadata` (spec common-2 §4.8).
fn version(ui: &Node) -> String {
    let Some(metadata) = ui.get_some("metadata") else {
        return "1.0.0".to_owned();
    };
    let versions = metadata.elements().iter().filter_map(|metadata| metadata.get("version"));
    versions.map(Node::to_text).collect::<Vec<_>>().join(" ")
}
