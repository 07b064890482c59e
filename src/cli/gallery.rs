//! What the repository around each solution of a run holds: the list of the gallery's workbooks, and its other files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::files::{self, Error, SolutionFiles, SolutionRoot};
use crate::solution::{self, SharedWorkbooksMetadata, WorkbooksMetadata};

/// Where a content repository keeps the list.
pub const WORKBOOKS_METADATA: &str = "Workbooks/WorkbooksMetadata.json";

/// The list of the gallery's workbooks, where there is one.
pub type Gallery = Option<Arc<SharedWorkbooksMetadata>>;

/// The list for each repository; `given` is the one that the user named.
pub fn galleries<'a>(
    given: Option<&Path>,
    roots: impl IntoIterator<Item = &'a SolutionRoot>,
) -> Result<BTreeMap<Option<PathBuf>, Gallery>, Error> {
    let mut galleries = BTreeMap::new();
    for root in roots {
        if !galleries.contains_key(&root.repository) {
            galleries.insert(root.repository.clone(), gallery(given, root.repository.as_deref())?);
        }
    }
    Ok(galleries)
}

/// The files of each repository; nothing for solutions that lie in none.
pub fn repositories<'a>(
    roots: impl IntoIterator<Item = &'a SolutionRoot>,
) -> Result<BTreeMap<Option<PathBuf>, Option<SolutionFiles>>, Error> {
    let mut repositories = BTreeMap::new();
    for root in roots {
        if !repositories.contains_key(&root.repository) {
            let files = root.repository.as_deref().map(SolutionFiles::of_folder).transpose()?;
            repositories.insert(root.repository.clone(), files);
        }
    }
    Ok(repositories)
}

/// The list that the user named, or that of a repository.
pub fn gallery(given: Option<&Path>, repository: Option<&Path>) -> Result<Gallery, Error> {
    let (path, shown) = match (given, repository) {
        (Some(path), _) => {
            let path = fs::canonicalize(path).map_err(Error::of("open", path))?;
            let shown = path.to_string_lossy().into_owned();
            (path, shown)
        }
        (None, Some(repository)) => {
            // Relative to a solution folder, as the paths of all diagnostics are.
            (repository.join(WORKBOOKS_METADATA), format!("../../{WORKBOOKS_METADATA}"))
        }
        (None, None) => return Ok(None),
    };
    let is_there = path.exists();
    let read = move || files::read_file(&path, &shown).map_err(|fault| solution::unreadable(&shown, fault));
    Ok(is_there.then(|| WorkbooksMetadata::shared(read)))
}
