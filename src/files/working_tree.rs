//! The working tree of a git repository: its files on disk, without those that git ignores, against a tree.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use gix::bstr::ByteSlice;
use gix::index::entry::{Flags, Mode, Stage, Stat, stat};
use gix::objs::Kind;
use gix::objs::tree::EntryKind;
use gix::worktree::Index;
use gix::worktree::stack::state::ignore::Source;
use gix::{AttributeStack, ObjectId, Repository};
use walkdir::{DirEntry, WalkDir};

use super::git_tree::{self, TreeEntry};
use super::text::LARGEST;
use super::{Error, tree};

/// The files on disk as git sees them.
pub struct WorkingTree<'a> {
    repository: &'a Repository,
    folder: &'a Path,
    index: Index,
    ignored: AttributeStack<'a>,
    stat_options: stat::Options,
}

impl<'a> WorkingTree<'a> {
    /// The files of a repository that is checked out to `folder`.
    pub fn of(repository: &'a Repository, folder: &'a Path) -> Result<Self, String> {
        let index = repository.index_or_empty().map_err(|error| error.to_string())?;
        let ignored = repository.excludes(&index, None, Source::WorktreeThenIdMappingIfNotSkipped);
        let ignored = ignored.map_err(|error| error.to_string())?;
        let stat_options = repository.stat_options().map_err(|error| error.to_string())?;
        Ok(Self { repository, folder, index, ignored, stat_options })
    }

    /// The paths at or below `path` at which files and `before` differ.
    pub fn differences(&mut self, path: &str, before: &BTreeMap<String, TreeEntry>) -> Result<BTreeSet<String>, Error> {
        let mut there = BTreeSet::new();
        let mut differences = BTreeSet::new();
        let mut walk = WalkDir::new(self.folder.join(path)).into_iter();
        while let Some(entry) = walk.next() {
            let entry = match entry {
                // What is gone has no files.
                Err(error) if error.io_error().is_some_and(|error| error.kind() == std::io::ErrorKind::NotFound) => {
                    continue;
                }
                entry => {
                    entry.map_err(|error| Error::of("list", error.path().unwrap_or(self.folder))(error.to_string()))?
                }
            };
            let Some(path) = self.path(&entry) else {
                if entry.file_type().is_dir() {
                    walk.skip_current_dir();
                }
                continue;
            };
            if entry.file_type().is_dir() {
                if entry.depth() > 0 && self.is_passed_over(&path, before) {
                    walk.skip_current_dir();
                }
                continue;
            }
            let is_tracked = self.index.entry_by_path(path.as_bytes().as_bstr()).is_some();
            if !is_tracked && self.is_ignored(&path, Mode::FILE) {
                continue;
            }
            if !before.get(&path).map(|before| self.is_same(&path, &entry, *before)).transpose()?.unwrap_or_default() {
                differences.insert(path.clone());
            }
            there.insert(path);
        }
        let gone =
            before.iter().filter(|(path, entry)| !there.contains(*path) && !self.is_same_in_index(path, **entry));
        differences.extend(gone.map(|(path, _)| path.clone()));
        Ok(differences)
    }

    /// Whether files below a folder are left out on purpose.
    pub fn is_left_out(&self, folder: &str) -> bool {
        let prefix = format!("{folder}/");
        let below = self.index.prefixed_entries(prefix.as_bytes().as_bstr()).unwrap_or_default();
        self.is_below_left_out(&prefix) || below.iter().any(|entry| entry.flags.contains(Flags::SKIP_WORKTREE))
    }

    /// Whether the index has one of the folders above a path as a whole, because none of its files is there.
    fn is_below_left_out(&self, path: &str) -> bool {
        let mut folders = path.match_indices('/').map(|(at, _)| &path[..=at]);
        folders.any(|folder| {
            let entry = self.index.entry_by_path(folder.as_bytes().as_bstr());
            entry.is_some_and(|entry| entry.mode.is_sparse())
        })
    }

    /// The path in the repository, with `/`; nothing for what is git's own or has no name in Unicode.
    fn path(&self, entry: &DirEntry) -> Option<String> {
        if entry.file_name() == ".git" {
            return None;
        }
        let path = entry.path().strip_prefix(self.folder).ok()?.to_str()?;
        Some(if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() })
    }

    /// Whether nothing in a folder counts: git ignores it, or it is a submodule.
    fn is_passed_over(&mut self, folder: &str, before: &BTreeMap<String, TreeEntry>) -> bool {
        let name = folder.as_bytes().as_bstr();
        before.get(folder).is_some_and(|before| before.kind == EntryKind::Commit)
            || self.index.entry_by_path(name).is_some_and(|entry| entry.mode.is_submodule())
            || self.is_ignored(folder, Mode::DIR) && !self.index.path_is_directory(name)
    }

    fn is_ignored(&mut self, path: &str, mode: Mode) -> bool {
        self.ignored.at_entry(path.as_bytes().as_bstr(), Some(mode)).is_ok_and(|platform| platform.is_excluded())
    }

    /// A file that is not there is the same where a sparse checkout leaves it out, and where it is a submodule.
    fn is_same_in_index(&self, path: &str, before: TreeEntry) -> bool {
        let entry = self.index.entry_by_path(path.as_bytes().as_bstr());
        let left_out = entry.filter(|entry| entry.flags.contains(Flags::SKIP_WORKTREE));
        before.kind == EntryKind::Commit
            || left_out.is_some_and(|entry| entry.id == before.id)
            || self.is_below_left_out(path)
    }

    fn is_same(&self, path: &str, entry: &DirEntry, before: TreeEntry) -> Result<bool, Error> {
        if let Some(id) = self.known_id(path, entry) {
            return Ok(id == before.id);
        }
        if entry.file_type().is_symlink() {
            let target = fs::read_link(entry.path()).map_err(Error::of("read", entry.path()))?;
            let target = target.to_string_lossy().replace('\\', "/");
            return Ok(self.is_blob(target.as_bytes(), before.id));
        }
        let Some(bytes) = tree::read_on_disk(entry.path(), LARGEST)? else { return Ok(false) };
        Ok(self.is_blob(&bytes, before.id) || self.has_other_line_ends(&bytes, before.id))
    }

    /// The id of a file's content, if the index knows it: its size and times are those of the file when git looked last.
    /// Line ends and other things that git converts are told apart from changes that way.
    fn known_id(&self, path: &str, entry: &DirEntry) -> Option<ObjectId> {
        let known = self.index.entry_by_path_and_stage(path.as_bytes().as_bstr(), Stage::Unconflicted)?;
        let metadata = gix::index::fs::Metadata::from_path_no_follow(entry.path()).ok()?;
        let stat = Stat::from_fs(&metadata).ok()?;
        let is_current = known.stat.matches(&stat, self.stat_options)
            && !known.stat.is_racy(self.index.timestamp(), self.stat_options);
        is_current.then_some(known.id)
    }

    fn is_blob(&self, bytes: &[u8], id: ObjectId) -> bool {
        gix::objs::compute_hash(self.repository.object_hash(), Kind::Blob, bytes).is_ok_and(|hash| hash == id)
    }

    /// Whether line ends alone tell the texts apart, as they do where git converts them on checkout.
    fn has_other_line_ends(&self, bytes: &[u8], id: ObjectId) -> bool {
        let Ok(before) = git_tree::blob(self.repository, id) else { return false };
        let is_text = |bytes: &[u8]| !bytes.contains(&0);
        is_text(bytes) && is_text(&before) && bytes.replace(b"\r\n", b"\n") == before.replace(b"\r\n", b"\n")
    }
}
