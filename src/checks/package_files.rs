//! A package as it lies in its folder: its JSON files, each parsed on its own.

use std::sync::Arc;

use crate::diagnostics::{Diagnostic, SourceText};
use crate::source::{Document, json};

/// The JSON files of a package folder, sorted by path.
#[derive(Clone, Debug)]
pub struct PackageFiles {
    /// The files.
    pub files: Vec<PackageFile>,
}

/// A JSON file of a package.
#[derive(Clone, Debug)]
pub struct PackageFile {
    /// The file.
    pub file: Arc<SourceText>,
    /// What it holds, or why it cannot be parsed.
    pub document: Result<Document, Diagnostic>,
}

impl PackageFiles {
    /// Parses the files; files that are not JSON by their name are left out.
    #[must_use]
    pub fn parse(mut texts: Vec<Arc<SourceText>>) -> Self {
        texts.retain(|text| is_json(&text.path));
        texts.sort_by(|left, right| left.path.cmp(&right.path));
        Self { files: texts.into_iter().map(|file| PackageFile { document: json::parse(&file), file }).collect() }
    }

    /// The file of that name, letter case ignored.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&PackageFile> {
        self.files.iter().find(|file| file.name().eq_ignore_ascii_case(name))
    }
}

impl PackageFile {
    /// The file's name without its folder.
    #[must_use]
    pub fn name(&self) -> &str {
        self.file.path.rsplit('/').next().unwrap_or(&self.file.path)
    }

    /// The tree, if the file could be parsed.
    #[must_use]
    pub fn parsed(&self) -> Option<&Document> {
        self.document.as_ref().ok()
    }
}

fn is_json(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    extension.eq_ignore_ascii_case("json") || extension.eq_ignore_ascii_case("jsonc")
}
