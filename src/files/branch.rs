//! What a branch changes: the tree that it started from, against the files on disk, committed or not.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};

use gix::objs::Kind;
use gix::objs::tree::EntryKind;
use gix::{ObjectId, Repository, Tree};

use super::git_tree::{self, TreeEntry};
use super::working_tree::WorkingTree;
use super::{Error, PackageFile, revision};

/// The working tree of a git repository, and the tree that it is compared with.
#[derive(Debug)]
pub struct Branch {
    repository: Repository,
    /// The folder that the repository is checked out to, every symbolic link resolved.
    folder: PathBuf,
    /// The tree that the branch started from.
    base: ObjectId,
    /// The revision as the user wrote it.
    revision: PathBuf,
}

impl Branch {
    /// The branch that is checked out around `folder`. It started at the commit that it shares with `revision`; where
    /// that names a tree (`REV^{tree}`) it is compared with the tree as it is.
    pub fn since(folder: &Path, revision: &str) -> Result<Self, Error> {
        let shown = PathBuf::from(revision);
        let failed = |cause: String| Error::of("compare with", &shown)(cause);
        let repository = gix::discover(folder).map_err(|_| {
            failed(format!("`{}` lies in no git repository; check it without `--changed-since`", folder.display()))
        })?;
        let Some(workdir) = repository.workdir() else {
            return Err(failed("the git repository is bare, there are no files to check".to_owned()));
        };
        let workdir = fs::canonicalize(workdir).map_err(Error::of("open", workdir))?;
        let base = base(&repository, revision).map_err(failed)?;
        Ok(Self { base, folder: workdir, revision: shown, repository })
    }

    /// What differs below each of these folders, or is one of these files: paths as the repository has them.
    pub fn changes(&self, paths: &[PathBuf]) -> Result<Vec<BTreeSet<String>>, Error> {
        let mut now = WorkingTree::of(&self.repository, &self.folder).map_err(self.failed())?;
        let changes = paths.iter().map(|path| match self.within(path) {
            Some(within) => now.differences(&within, &self.entries_before(&within)?),
            None => Ok(BTreeSet::new()),
        });
        changes.collect()
    }

    /// What stood at or below a path.
    fn entries_before(&self, within: &str) -> Result<BTreeMap<String, TreeEntry>, Error> {
        let Some(entry) = self.entry(within)? else { return Ok(BTreeMap::new()) };
        if entry.kind != EntryKind::Tree {
            return Ok(BTreeMap::from([(within.to_owned(), entry)]));
        }
        let mut before = BTreeMap::new();
        let mut keep = |path, entry| {
            before.insert(path, entry);
            Ok(())
        };
        git_tree::walk(&self.tree(entry.id)?, within, &|_| false, &mut keep).map_err(self.failed())?;
        Ok(before)
    }

    /// The files that stood in a folder, by their paths in it; nothing when there was no such folder. Below folders that
    /// `skips` names nothing is read.
    pub fn files_before(&self, folder: &Path, skips: impl Fn(&str) -> bool) -> Result<Option<Vec<PackageFile>>, Error> {
        let Some(within) = self.within(folder) else { return Ok(None) };
        match self.entry(&within)? {
            Some(entry) if entry.kind == EntryKind::Tree => {
                let tree = self.tree(entry.id)?;
                revision::read_tree(&self.repository, &tree, &skips).map(Some).map_err(self.failed())
            }
            _ => Ok(None),
        }
    }

    /// The bytes that a file had; nothing when there was no such file.
    pub fn file_before(&self, file: &Path) -> Result<Option<Vec<u8>>, Error> {
        let Some(within) = self.within(file) else { return Ok(None) };
        match self.entry(&within)? {
            Some(TreeEntry { kind: EntryKind::Blob | EntryKind::BlobExecutable, id }) => {
                git_tree::blob(&self.repository, id).map(Some).map_err(self.failed())
            }
            _ => Ok(None),
        }
    }

    /// The names of the folders that stood in a folder, and those of the folders in each of them.
    pub fn folders_before(&self, folder: &Path) -> Result<BTreeMap<String, Vec<String>>, Error> {
        let Some(entry) = self.within(folder).map(|within| self.entry(&within)).transpose()?.flatten() else {
            return Ok(BTreeMap::new());
        };
        let folders = self.folders(entry)?.into_iter();
        folders
            .map(|(name, entry)| Ok((name, self.folders(entry)?.into_iter().map(|(name, _)| name).collect())))
            .collect()
    }

    /// Whether files below the folder are left out of the working tree on purpose (a sparse checkout).
    pub fn is_left_out(&self, folder: &Path) -> Result<bool, Error> {
        let Some(within) = self.within(folder) else { return Ok(false) };
        let now = WorkingTree::of(&self.repository, &self.folder).map_err(self.failed())?;
        Ok(now.is_left_out(&within))
    }

    fn folders(&self, entry: TreeEntry) -> Result<Vec<(String, TreeEntry)>, Error> {
        if entry.kind != EntryKind::Tree {
            return Ok(Vec::new());
        }
        let tree = self.tree(entry.id)?;
        let mut folders = Vec::new();
        for entry in tree.iter() {
            let entry = entry.map_err(|error| self.failed()(error.to_string()))?;
            let kind = entry.mode().kind();
            if let (EntryKind::Tree, Ok(name)) = (kind, std::str::from_utf8(entry.filename())) {
                folders.push((name.to_owned(), TreeEntry { kind, id: entry.object_id() }));
            }
        }
        Ok(folders)
    }

    /// What the base has at a path; the empty path is its root.
    fn entry(&self, path: &str) -> Result<Option<TreeEntry>, Error> {
        if path.is_empty() {
            return Ok(Some(TreeEntry { kind: EntryKind::Tree, id: self.base }));
        }
        let entry =
            self.tree(self.base)?.lookup_entry_by_path(path).map_err(|error| self.failed()(error.to_string()))?;
        Ok(entry.map(|entry| TreeEntry { kind: entry.mode().kind(), id: entry.object_id() }))
    }

    fn tree(&self, id: ObjectId) -> Result<Tree<'_>, Error> {
        self.repository.find_tree(id).map_err(|error| self.failed()(error.to_string()))
    }

    /// The path in the repository, with `/`; nothing when it leads out of it. What is no more on disk is placed by its
    /// nearest folder that is.
    fn within(&self, path: &Path) -> Option<String> {
        let absolute = std::path::absolute(path).ok()?;
        let there = absolute.ancestors().find(|above| above.exists())?;
        let gone = absolute.strip_prefix(there).ok()?;
        let resolved = fs::canonicalize(there).ok()?.join(gone);
        let names = resolved.strip_prefix(&self.folder).ok()?.components();
        let names: Option<Vec<&str>> = names
            .map(|name| match name {
                Component::Normal(name) => name.to_str(),
                Component::Prefix(_) | Component::RootDir | Component::CurDir | Component::ParentDir => None,
            })
            .collect();
        Some(names?.join("/"))
    }

    fn failed(&self) -> impl Fn(String) -> Error {
        Error::of("compare with", &self.revision)
    }
}

/// The tree that the branch started from, or why there is none and what to do about it.
fn base(repository: &Repository, revision: &str) -> Result<ObjectId, String> {
    let id = repository.rev_parse_single(revision).map_err(|_| {
        "the repository has no such revision; `git fetch` brings branches of a remote, which are called \
         `<remote>/<branch>`"
            .to_owned()
    })?;
    let object = id.object().map_err(|error| error.to_string())?;
    if object.kind == Kind::Tree {
        return Ok(object.id);
    }
    let commit = object.peel_to_commit().map_err(|error| error.to_string())?;
    let head = repository.head_commit().map_err(|_| "the repository has no commit yet".to_owned())?;
    // A merge names its parents even where the clone is too shallow to hold their history.
    let is_parent = head.parent_ids().any(|parent| parent.detach() == commit.id);
    let base = if is_parent { Some(commit.id) } else { merge_base(repository, commit.id, head.id)? };
    let Some(base) = base else {
        return Err(if repository.is_shallow().unwrap_or_default() {
            "the clone is shallow and does not hold the commit that both branches share; run `git fetch --unshallow`, \
             or let the workflow's checkout fetch all commits (`fetch-depth: 0`)"
                .to_owned()
        } else {
            "it shares no commit with `HEAD`".to_owned()
        });
    };
    let commit = repository.find_commit(base).map_err(|error| error.to_string())?;
    Ok(commit.tree_id().map_err(|error| error.to_string())?.detach())
}

fn merge_base(repository: &Repository, one: ObjectId, other: ObjectId) -> Result<Option<ObjectId>, String> {
    match repository.merge_base(one, other) {
        Ok(base) => Ok(base.map(gix::Id::detach)),
        // The history of a shallow clone ends early.
        Err(_) if repository.is_shallow().unwrap_or_default() => Ok(None),
        Err(error) => Err(error.to_string()),
    }
}
