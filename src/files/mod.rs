//! The only disk access: the files of a solution.

use std::path::PathBuf;
use std::sync::Arc;

use crate::diagnostics::SourceText;

/// The files of one solution, named relative to its folder with `/`.
#[derive(Debug)]
pub struct SolutionFiles {
    folder: PathBuf,
}

/// How a path stands to the files that are there.
#[derive(Debug)]
pub enum Found {
    /// A file of exactly that name.
    Exact(String),
    /// A file whose name differs in letter case.
    Spelled(String),
    /// No such file; names that come near.
    Missing {
        /// Paths of files with similar names.
        near: Vec<String>,
    },
    /// The path leads outside the solution folder.
    Outside,
    /// A folder of that name.
    Folder,
}

/// Why a file could not be read.
#[derive(Debug)]
pub enum ReadFault {
    /// It is neither UTF-8 nor UTF-16 or UTF-32 with a byte order mark; the text has U+FFFD in place of bad bytes.
    NotText {
        /// The text as far as it can be told.
        file: Arc<SourceText>,
        /// Where the first bad byte stands in that text.
        offset: usize,
    },
    /// Any other reason.
    Failed(String),
}

impl SolutionFiles {
    /// The files below a folder.
    #[must_use]
    pub fn open(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The name of the solution folder.
    #[must_use]
    pub fn name(&self) -> &str {
        self.folder.file_name().and_then(|name| name.to_str()).unwrap_or("")
    }

    /// All files, sorted.
    #[must_use]
    pub fn paths(&self) -> Vec<String> {
        let walk = walkdir::WalkDir::new(&self.folder).sort_by_file_name().into_iter().filter_map(Result::ok);
        walk.filter(|entry| entry.file_type().is_file())
            .filter_map(|entry| Some(entry.path().strip_prefix(&self.folder).ok()?.to_str()?.to_owned()))
            .collect()
    }

    /// Looks a path up.
    #[must_use]
    pub fn find(&self, path: &str) -> Found {
        if path.split('/').any(|part| part == "..") {
            return Found::Outside;
        }
        let target = self.folder.join(path);
        if target.is_file() {
            return Found::Exact(path.to_owned());
        }
        if target.is_dir() {
            return Found::Folder;
        }
        let folded = path.to_lowercase();
        match self.paths().into_iter().find(|file| file.to_lowercase() == folded) {
            Some(file) => Found::Spelled(file),
            None => Found::Missing { near: Vec::new() },
        }
    }

    /// Reads a file.
    pub fn read(&self, path: &str) -> Result<Arc<SourceText>, ReadFault> {
        let bytes = std::fs::read(self.folder.join(path)).map_err(|error| ReadFault::Failed(error.to_string()))?;
        match String::from_utf8(bytes) {
            Ok(text) => Ok(SourceText::new(path, text.strip_prefix('\u{feff}').unwrap_or(&text))),
            Err(error) => {
                let offset = error.utf8_error().valid_up_to();
                Err(ReadFault::NotText {
                    file: SourceText::new(path, String::from_utf8_lossy(error.as_bytes())),
                    offset,
                })
            }
        }
    }
}
