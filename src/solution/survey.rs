//! What a solution consists of, faulty or not: the files that it names, as far as they could be parsed.

use super::codeless_connector::Part;
use super::{ContentFile, ContentKind};
use crate::source::Document;

/// The files that the checks of a solution look at. It is kept beside the typed content, because checks go on where
/// packaging cannot.
#[derive(Clone, Debug, Default)]
pub struct Survey {
    /// The name of the solution folder.
    pub folder: String,
    /// The data file, if it could be parsed.
    pub data_file: Option<Document>,
    /// The metadata file, if it could be parsed.
    pub metadata: Option<Document>,
    /// The files that the data file lists under a kind of content, in its order.
    pub listed: Vec<ListedFile>,
    /// The parts of codeless connectors, listed or not.
    pub connector_parts: Vec<Part>,
}

/// A file that the data file lists.
#[derive(Clone, Debug)]
pub struct ListedFile {
    /// The kind of content that its list holds.
    pub kind: ContentKind,
    /// The file.
    pub file: ContentFile,
    /// What it holds, unless it could not be parsed or is a parser in plain text.
    pub document: Option<Document>,
}

impl Survey {
    /// The parsed documents: data file, metadata file, and the listed files in their order.
    pub fn documents(&self) -> impl Iterator<Item = &Document> {
        let listed = self.listed.iter().filter_map(|listed| listed.document.as_ref());
        self.data_file.iter().chain(&self.metadata).chain(listed)
    }

    /// The paths of the data file, the metadata file and the listed files, as far as they could be read.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        let listed = self.listed.iter().map(|listed| listed.file.text.path.as_str());
        self.data_file.iter().chain(&self.metadata).map(|document| document.file.path.as_str()).chain(listed)
    }

    /// The listed files of one kind that could be parsed.
    pub fn of_kind(&self, kind: ContentKind) -> impl Iterator<Item = (&ContentFile, &Document)> {
        let of_kind = self.listed.iter().filter(move |listed| listed.kind == kind);
        of_kind.filter_map(|listed| Some((&listed.file, listed.document.as_ref()?)))
    }
}
