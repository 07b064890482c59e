//! The files of one solution, by paths relative to its folder; folders are listed and files read when asked for.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use super::tree::{Entry, Folder, Tree};
use super::{Error, ReadFault, SolutionRoot, text};
use crate::diagnostics::SourceText;

/// How many near misses a suggestion names.
const MOST_NEAR: usize = 3;

/// How alike two names must be, of 1, for one to be suggested in place of the other.
const NEAR: f64 = 0.6;

/// What a path of a data file leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A file of exactly this path.
    Exact(String),
    /// No file of exactly this path, but one whose path differs in letter case alone; this is its true spelling.
    Spelled(String),
    /// A folder; this is its true spelling.
    Folder(String),
    /// Nothing, or several paths that differ in letter case alone; [`SolutionFiles::near`] knows what may be meant.
    Missing,
    /// The path or a symbolic link on it leads out of the solution folder.
    Outside,
}

/// A solution's files. One run sees each file and folder once and the same, whatever happens on disk meanwhile.
pub struct SolutionFiles {
    name: String,
    data_file: Option<String>,
    tree: Tree,
    folders: Mutex<BTreeMap<String, Arc<Folder>>>,
    texts: Mutex<BTreeMap<String, Result<Arc<SourceText>, ReadFault>>>,
    errors: Mutex<Vec<Error>>,
}

impl fmt::Debug for SolutionFiles {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("SolutionFiles").field(&self.name).finish()
    }
}

impl SolutionFiles {
    /// The files below a solution folder.
    pub fn on_disk(root: &SolutionRoot) -> Result<Self, Error> {
        Ok(Self::new(root.name.clone(), root.data_file.clone(), Tree::on_disk(&root.folder)?))
    }

    /// The files below a folder that is no solution, such as a content repository.
    pub fn of_folder(folder: &Path) -> Result<Self, Error> {
        Ok(Self::new(String::new(), None, Tree::on_disk(folder)?))
    }

    /// Files that are in memory, each with its path relative to the solution folder.
    #[must_use]
    pub fn from_memory(name: impl Into<String>, files: Vec<(String, Vec<u8>)>) -> Self {
        Self::new(name.into(), None, Tree::Memory(files.into_iter().collect()))
    }

    /// The files that a solution had in another revision.
    #[must_use]
    pub fn of_revision(root: &SolutionRoot, files: Vec<(String, Vec<u8>)>) -> Self {
        Self::new(root.name.clone(), root.data_file.clone(), Tree::Memory(files.into_iter().collect()))
    }

    fn new(name: String, data_file: Option<String>, tree: Tree) -> Self {
        let (folders, texts, errors) = (Mutex::default(), Mutex::default(), Mutex::default());
        Self { name, data_file, tree, folders, texts, errors }
    }

    /// The name of the solution folder.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The data file, when the user named one.
    #[must_use]
    pub fn data_file(&self) -> Option<&str> {
        self.data_file.as_deref()
    }

    /// The names of the files directly in a folder (`""` is the solution folder), sorted; hidden files are left out.
    #[must_use]
    pub fn list(&self, folder: &str) -> Vec<String> {
        let folder = self.folder(folder);
        let files = folder.iter().filter(|(name, entry)| !is_hidden(name) && **entry == Entry::File);
        files.map(|(name, _)| name.clone()).collect()
    }

    /// The names of the folders directly in a folder, sorted; hidden folders are left out.
    #[must_use]
    pub fn folders(&self, folder: &str) -> Vec<String> {
        let folder = self.folder(folder);
        let folders = folder.iter().filter(|(name, entry)| !is_hidden(name) && entry.is_folder());
        folders.map(|(name, _)| name.clone()).collect()
    }

    /// The paths of all files below a folder, sorted. Hidden files are left out, and symbolic links to folders are not
    /// followed, as V3's listings do not either.
    #[must_use]
    pub fn paths(&self, folder: &str) -> Vec<String> {
        let mut paths = Vec::new();
        let mut open = vec![folder.to_owned()];
        while let Some(folder) = open.pop() {
            for (name, entry) in self.folder(&folder).iter().filter(|(name, _)| !is_hidden(name)) {
                match entry {
                    Entry::File => paths.push(join(&folder, name)),
                    Entry::Folder => open.push(join(&folder, name)),
                    Entry::LinkedFolder | Entry::Outside => {}
                }
            }
        }
        paths.sort();
        paths
    }

    /// What a path leads to. `\` separates as `/` does, `.` and `..` are resolved.
    #[must_use]
    pub fn find(&self, path: &str) -> Found {
        let Some(parts) = parts(path) else { return Found::Outside };
        let mut at = (String::new(), Entry::Folder);
        for (index, part) in parts.iter().enumerate() {
            if !at.1.is_folder() {
                return Found::Missing;
            }
            match self.folder(&at.0).get(*part) {
                Some(&entry) => at = (join(&at.0, part), entry),
                None => return self.find_ignoring_case(at.0, &parts[index..]),
            }
        }
        match at {
            (path, Entry::File) => Found::Exact(path),
            (path, Entry::Folder | Entry::LinkedFolder) => Found::Folder(path),
            (_, Entry::Outside) => Found::Outside,
        }
    }

    fn find_ignoring_case(&self, folder: String, parts: &[&str]) -> Found {
        let mut candidates = vec![(folder, Entry::Folder)];
        for part in parts {
            let wanted = part.to_lowercase();
            let folders = candidates.into_iter().filter(|(_, entry)| entry.is_folder());
            candidates = folders
                .flat_map(|(folder, _)| {
                    let entries = self.folder(&folder);
                    let same = entries.iter().filter(|(name, _)| name.to_lowercase() == wanted);
                    same.map(|(name, &entry)| (join(&folder, name), entry)).collect::<Vec<_>>()
                })
                .collect();
        }
        match (candidates.pop(), candidates.pop()) {
            (Some((path, Entry::File)), None) => Found::Spelled(path),
            (Some((path, Entry::Folder | Entry::LinkedFolder)), None) => Found::Folder(path),
            (Some((_, Entry::Outside)), None) => Found::Outside,
            _ => Found::Missing,
        }
    }

    /// The paths that may be meant by one that does not exist, the likeliest first.
    #[must_use]
    pub fn near(&self, path: &str) -> Vec<String> {
        let wanted = parts(path).unwrap_or_default().join("/").to_lowercase();
        let wanted_name = name_of(&wanted);
        let paths = self.paths("").into_iter().filter(|path| !path.starts_with("Package/"));
        let mut near: Vec<(f64, String)> = paths
            .filter_map(|path| {
                let there = path.to_lowercase();
                let name = strsim::normalized_damerau_levenshtein(wanted_name, name_of(&there));
                let folder = strsim::normalized_damerau_levenshtein(folder_of(&wanted), folder_of(&there));
                (name >= NEAR).then_some((2.0 * name + folder, path))
            })
            .collect();
        near.sort_by(|left, right| right.0.total_cmp(&left.0).then_with(|| left.1.cmp(&right.1)));
        near.into_iter().take(MOST_NEAR).map(|(_, path)| path).collect()
    }

    /// The text of a file; `path` is spelled as [`Self::find`] and the listings spell it.
    pub fn read(&self, path: &str) -> Result<Arc<SourceText>, ReadFault> {
        if let Some(known) = locked(&self.texts).get(path) {
            return known.clone();
        }
        let text = match self.find(path) {
            Found::Exact(exact) if exact == path => text::decode(path, self.tree.read(path, text::LARGEST)),
            _ => Err(ReadFault::Missing),
        };
        if let Err(ReadFault::Disk(error)) = &text {
            locked(&self.errors).push(error.clone());
        }
        locked(&self.texts).entry(path.to_owned()).or_insert(text).clone()
    }

    /// What went wrong with the disk while folders were listed and files read; nothing may be written then.
    #[must_use]
    pub fn disk_errors(&self) -> Vec<Error> {
        locked(&self.errors).clone()
    }

    /// The tree's own path of a file, for writing.
    pub(super) fn tree(&self) -> &Tree {
        &self.tree
    }

    fn folder(&self, path: &str) -> Arc<Folder> {
        if let Some(known) = locked(&self.folders).get(path) {
            return Arc::clone(known);
        }
        let listed = self.tree.list(path).unwrap_or_else(|error| {
            locked(&self.errors).push(error);
            Folder::new()
        });
        Arc::clone(locked(&self.folders).entry(path.to_owned()).or_insert_with(|| Arc::new(listed)))
    }
}

/// A map that another thread was stopped over is still whole: entries are put in with one call.
fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The names on a path, or nothing when it leads out of the solution folder.
fn parts(path: &str) -> Option<Vec<&str>> {
    let mut parts = Vec::new();
    let is_drive = path.as_bytes().get(1) == Some(&b':') && path.as_bytes()[0].is_ascii_alphabetic();
    if is_drive || path.starts_with(['/', '\\']) {
        return None;
    }
    for part in path.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            name => parts.push(name),
        }
    }
    Some(parts)
}

fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

fn name_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// V3's listings leave out hidden files, whose names begin with a full stop.
fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
}
