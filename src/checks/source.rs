//! What the checks of a solution look at: its files as they were surveyed, whether it can be packaged or not.

use crate::diagnostics::Place;
use crate::files::SolutionFiles;
use crate::solution::{ContentFile, ContentKind, ListedFile, Survey, WorkbooksMetadata};
use crate::source::{Document, Node};

/// A solution, as checks see it.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// All files of the solution folder.
    pub files: &'a SolutionFiles,
    /// The files that the solution names, parsed.
    pub survey: &'a Survey,
    /// The list of the gallery's workbooks, if there is one and it can be read.
    pub gallery: Option<&'a WorkbooksMetadata>,
    /// The files of the content repository around the solution, if it lies in one.
    pub repository: Option<&'a SolutionFiles>,
}

/// A listed file that could be parsed.
#[derive(Clone, Copy, Debug)]
pub struct Content<'a> {
    /// The solution.
    pub source: &'a Source<'a>,
    /// The kind of content that its list holds.
    pub kind: ContentKind,
    /// The file.
    pub file: &'a ContentFile,
    /// What it holds.
    pub document: &'a Document,
}

impl<'a> Source<'a> {
    /// The listed files that could be parsed.
    pub fn contents(&'a self) -> impl Iterator<Item = Content<'a>> {
        let parsed = |listed: &'a ListedFile| Some((listed, listed.document.as_ref()?));
        self.survey.listed.iter().filter_map(parsed).map(|(listed, document)| Content {
            source: self,
            kind: listed.kind,
            file: &listed.file,
            document,
        })
    }
}

impl<'a> Content<'a> {
    /// The value of a member of the root, letter case ignored, unless it is missing or `null`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&'a Node> {
        self.document.root.get_some(name)
    }

    /// The text of a member of the root; `None` when it is missing or no text.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&'a str> {
        self.document.root.get_str(name)
    }

    /// The place of a value.
    #[must_use]
    pub fn place(&self, node: &Node) -> Place {
        self.document.place(node)
    }

    /// Where a member of the root would have to be written: the start of the root.
    #[must_use]
    pub fn start(&self) -> Place {
        let start = self.document.root.span.start;
        Place::new(&self.document.file, crate::diagnostics::Span::new(start, start))
    }
}
