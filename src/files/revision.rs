//! `REV:path` of a git repository becomes files, read from its objects: no program is run, nothing is checked out.

use std::path::{Path, PathBuf};

use gix::Repository;
use gix::object::tree::EntryKind;
use gix::objs::Kind;

use super::text::LARGEST;
use super::{Error, PackageFile, git_tree};

/// What a path in a revision leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RevisionContent {
    /// A file.
    File(PackageFile),
    /// The files below a folder, by their paths in it.
    Folder(Vec<PackageFile>),
}

/// Whether a text can be `REV:path`; a path on disk that begins with a drive letter cannot.
#[must_use]
pub fn is_revision(text: &str) -> bool {
    text.split_once(':').is_some_and(|(revision, _)| revision.len() > 1)
}

/// What `REV:path` leads to in the repository around `folder`; paths are those of the repository. Below folders that
/// `skips` names by their path only nothing is read.
pub fn read_revision(folder: &Path, text: &str, skips: impl Fn(&str) -> bool) -> Result<RevisionContent, Error> {
    let shown = PathBuf::from(text);
    let failed = |cause: String| Error::of("read", &shown)(cause);
    let repository = gix::discover(folder).map_err(|error| failed(error.to_string()))?;
    let text = text.trim_end_matches('/');
    let id = repository.rev_parse_single(text).map_err(|error| failed(error.to_string()))?;
    let object = id.object().map_err(|error| failed(error.to_string()))?;
    match object.kind {
        Kind::Blob => {
            let name = text.rsplit(['/', ':']).next().unwrap_or_default().to_owned();
            Ok(RevisionContent::File(PackageFile { name, bytes: object.detach().data }))
        }
        Kind::Commit | Kind::Tag | Kind::Tree => {
            let tree = object.peel_to_tree().map_err(|error| failed(error.to_string()))?;
            read_tree(&repository, &tree, &skips).map(RevisionContent::Folder).map_err(failed)
        }
    }
}

/// Symbolic links and submodules hold no content of their own.
pub(super) fn read_tree(
    repository: &Repository,
    tree: &gix::Tree<'_>,
    skips: &impl Fn(&str) -> bool,
) -> Result<Vec<PackageFile>, String> {
    let mut files = Vec::new();
    git_tree::walk(tree, "", skips, &mut |name, entry| {
        if matches!(entry.kind, EntryKind::Blob | EntryKind::BlobExecutable) {
            let bytes = git_tree::blob(repository, entry.id)?;
            if bytes.len() as u64 <= LARGEST {
                files.push(PackageFile { name, bytes });
            }
        }
        Ok(())
    })?;
    Ok(files)
}
