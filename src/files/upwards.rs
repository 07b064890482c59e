//! Files that stand in a folder or in one above it.

use std::path::{Path, PathBuf};

/// The nearest file of that name in the folder or above it.
#[must_use]
pub fn find_upwards(folder: &Path, name: &str) -> Option<PathBuf> {
    let folder = std::path::absolute(folder).ok()?;
    folder.ancestors().map(|folder| folder.join(name)).find(|path| path.is_file())
}
