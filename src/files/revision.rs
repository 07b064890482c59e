//! `REV:path` of a git repository becomes files, read from its objects: no program is run, nothing is checked out.

use std::path::{Path, PathBuf};

use gix::Repository;
use gix::object::tree::EntryKind;
use gix::objs::Kind;

use super::text::LARGEST;
use super::{Error, PackageFile};

/// The deepest folder that is read.
const DEEPEST: usize = 32;

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
            let mut files = Vec::new();
            read_tree(&repository, &tree, "", 0, &skips, &mut files).map_err(failed)?;
            Ok(RevisionContent::Folder(files))
        }
    }
}

/// Symbolic links and submodules hold no content of their own.
fn read_tree(
    repository: &Repository,
    tree: &gix::Tree<'_>,
    folder: &str,
    depth: usize,
    skips: &impl Fn(&str) -> bool,
    files: &mut Vec<PackageFile>,
) -> Result<(), String> {
    if depth > DEEPEST {
        return Err(format!("its folders are nested more than {DEEPEST} deep"));
    }
    for entry in tree.iter() {
        let entry = entry.map_err(|error| error.to_string())?;
        let Ok(name) = std::str::from_utf8(entry.filename()) else { continue };
        let path = if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
        let object = || repository.find_object(entry.object_id()).map_err(|error| error.to_string());
        match entry.mode().kind() {
            EntryKind::Tree if !skips(&path) => {
                let tree = object()?.peel_to_tree().map_err(|error| error.to_string())?;
                read_tree(repository, &tree, &path, depth + 1, skips, files)?;
            }
            EntryKind::Blob | EntryKind::BlobExecutable => {
                let bytes = object()?.detach().data;
                if bytes.len() as u64 <= LARGEST {
                    files.push(PackageFile { name: path, bytes });
                }
            }
            EntryKind::Tree | EntryKind::Link | EntryKind::Commit => {}
        }
    }
    Ok(())
}
