//! A package as it lies in its folder: its JSON files, each parsed on its own.

use std::sync::Arc;

use crate::arm;
use crate::assemble::{Origins, Package};
use crate::diagnostics::{Diagnostic, SourceText};
use crate::files::{ReadFault, SolutionFiles};
use crate::solution;
use crate::source::{Document, json};

/// The JSON files of a package folder, sorted by path.
#[derive(Clone, Debug)]
pub struct PackageFiles {
    /// The files.
    pub files: Vec<PackageFile>,
    /// What the parts of the package were made from; `None` for a package that lies in a folder.
    pub origins: Option<Origins>,
}

/// A JSON file of a package.
#[derive(Clone, Debug)]
pub struct PackageFile {
    /// The file.
    pub file: Arc<SourceText>,
    /// What it holds, or why it cannot be read.
    pub document: Result<Document, Diagnostic>,
}

impl PackageFiles {
    /// Reads the JSON files of a folder.
    #[must_use]
    pub fn read(folder: &SolutionFiles) -> Self {
        let paths = folder.paths("").into_iter().filter(|path| is_json(path));
        let files = paths.map(|path| match folder.read(&path) {
            Ok(text) => PackageFile::parse(text),
            Err(fault) => {
                let file = match &fault {
                    ReadFault::NotText { file, .. } => Arc::clone(file),
                    ReadFault::Missing | ReadFault::TooLarge { .. } | ReadFault::Disk(_) => SourceText::new(&*path, ""),
                };
                PackageFile { file, document: Err(solution::unreadable(&path, fault)) }
            }
        });
        Self { files: files.collect(), origins: None }
    }

    /// The files of a package in memory, as they will lie in `folder`.
    #[must_use]
    pub fn of(package: &Package, folder: &str) -> Self {
        let file =
            |name: &str, value| PackageFile::parse(SourceText::new(format!("{folder}/{name}"), arm::to_text(value)));
        Self {
            files: vec![
                file("createUiDefinition.json", &package.create_ui_definition),
                file("mainTemplate.json", &package.main_template),
                file("testParameters.json", &package.test_parameters),
            ],
            origins: Some(package.origins.clone()),
        }
    }

    /// The file of that name, letter case ignored.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&PackageFile> {
        self.files.iter().find(|file| file.name().eq_ignore_ascii_case(name))
    }
}

impl PackageFile {
    /// Parses a file.
    #[must_use]
    pub fn parse(file: Arc<SourceText>) -> Self {
        Self { document: json::parse(&file), file }
    }

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
