//! Codeless connectors: definition, pollers, rule and tables, found, linked and found fit for packaging (spec ccf).

mod authentication;
mod definition;
mod field;
mod linguistic_order;
mod link;
mod listed;
pub(crate) mod name_pattern;
mod part;
mod part_files;
mod poller;
mod poller_kind;
mod standard_stream;

use super::{ContentFile, ReadContext};
use crate::diagnostics::Report;
use crate::source::Document;

use part::PartFile;

pub use authentication::Authentication;
pub use field::{Field, FieldForm, Fields};
pub use link::Link;
pub use listed::ListedAs;
pub use part::{Part, Role};
pub use poller::Poller;
pub use poller_kind::{PlaceholderMember, PollerKind};

/// A connector definition with everything that belongs to it.
#[derive(Clone, Debug)]
pub struct CodelessConnector {
    /// The definition's `connectorUiConfig.id`.
    pub id: String,
    /// The definition's `connectorUiConfig.title`, null where it has none.
    pub title: serde_json::Value,
    /// The definition.
    pub definition: Document,
    /// What its page asks the user for.
    pub fields: Fields,
    /// The kind of its pollers.
    pub kind: PollerKind,
    /// The kind as the author spells it.
    pub kind_spelling: String,
    /// The pollers.
    pub pollers: Vec<Poller>,
    /// Where the user chooses streams from a menu: each stream with its table, sorted.
    pub stream_tables: Option<Vec<(String, String)>>,
    /// The data collection rule.
    pub rule: Document,
    /// The tables in the order of the package, with whatever else stands in their files.
    pub tables: Vec<Document>,
    links: Vec<Link>,
}

impl CodelessConnector {
    /// Which files were matched with the definition, and why; the definition first.
    #[must_use]
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// The links as lines of text, below a line with the id.
    pub fn explain(&self) -> impl Iterator<Item = String> {
        let links = self.links.iter().map(|link| format!("  {link}"));
        std::iter::once(format!("codeless connector `{}`", self.id)).chain(links)
    }
}

/// The codeless connectors among the listed files.
#[derive(Debug)]
pub struct CodelessConnectors {
    /// The connectors, in the order of their definitions.
    pub connectors: Vec<CodelessConnector>,
    /// What each of the listed files is.
    pub listed: Vec<ListedAs>,
    /// All parts below `Data Connectors`, where there is a definition, in V3's order of their files.
    pub parts: Vec<Part>,
}

/// Finds and links the codeless connectors among the files of the list `list_name`.
pub fn read_all(
    list_name: &str,
    files: &[(&ContentFile, Document)],
    context: &ReadContext<'_>,
    report: &mut Report,
) -> CodelessConnectors {
    let listed = listed::classify(list_name, files, report);
    let mut definitions = Vec::new();
    for ((file, document), listed) in files.iter().zip(&listed) {
        if *listed == ListedAs::Definition {
            definitions.extend(definition::read(file, listed::only_element(document), report));
        }
    }
    if definitions.is_empty() {
        return CodelessConnectors { connectors: Vec::new(), listed, parts: Vec::new() };
    }
    let parts = part_files::read(context.files, report);
    let connectors = link::link(&definitions, &parts, report);
    let parts = parts.files.into_iter().flat_map(PartFile::into_parts).collect();
    CodelessConnectors { connectors, listed, parts }
}
