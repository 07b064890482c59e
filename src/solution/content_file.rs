//! One file that the data file lists.

use std::sync::Arc;

use crate::diagnostics::{Place, SourceText};

/// A file that the data file lists, read as text.
#[derive(Clone, Debug)]
pub struct ContentFile {
    /// Its path as V3 hands it on: relative to the solution folder, `Solutions/` and `<Name>/` cut out.
    pub path: String,
    /// Where the data file lists it.
    pub entry: Place,
    /// Its text.
    pub text: Arc<SourceText>,
}

impl ContentFile {
    /// The file's name without folders.
    #[must_use]
    pub fn name(&self) -> &str {
        self.path.rsplit(['/', '\\']).next().unwrap_or(&self.path)
    }

    /// The file's name without folders and without its last extension.
    #[must_use]
    pub fn stem(&self) -> &str {
        let name = self.name();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// Whether the path ends in `.<extension>`, letter case ignored.
    #[must_use]
    pub fn has_extension(&self, extension: &str) -> bool {
        let (path, extension) = (self.path.as_bytes(), extension.as_bytes());
        path.len() > extension.len()
            && path[path.len() - extension.len() - 1] == b'.'
            && path[path.len() - extension.len()..].eq_ignore_ascii_case(extension)
    }

    /// The start of the file, as the place of what is missing in it as a whole.
    #[must_use]
    pub fn start(&self) -> Place {
        Place::start_of(&self.text)
    }
}
