//! Where a solution's files are: on disk, or in memory for tests and for trees of a version control system.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::Error;

/// What stands in a folder, by name.
pub type Folder = BTreeMap<String, Entry>;

/// What one name in a folder stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    File,
    Folder,
    /// A symbolic link to a folder inside of the solution folder.
    LinkedFolder,
    /// A symbolic link out of the solution folder.
    Outside,
}

impl Entry {
    pub fn is_folder(self) -> bool {
        matches!(self, Self::Folder | Self::LinkedFolder)
    }
}

/// A tree of files.
pub enum Tree {
    /// The solution folder as the user wrote it, and with every symbolic link resolved.
    Disk { folder: PathBuf, resolved: PathBuf },
    /// The files by path.
    Memory(BTreeMap<String, Vec<u8>>),
}

impl Tree {
    pub fn on_disk(folder: &Path) -> Result<Self, Error> {
        let resolved = fs::canonicalize(folder).map_err(Error::of("open", folder))?;
        Ok(Self::Disk { folder: folder.to_owned(), resolved })
    }

    /// The entries of a folder that exists.
    pub fn list(&self, path: &str) -> Result<Folder, Error> {
        match self {
            Self::Disk { folder, resolved } => list_on_disk(&folder.join(path), resolved),
            Self::Memory(files) => Ok(list_in_memory(files, path)),
        }
    }

    /// The bytes of a file that exists, or nothing when there are more than `limit`.
    pub fn read(&self, path: &str, limit: u64) -> Result<Option<Vec<u8>>, Error> {
        match self {
            Self::Disk { folder, .. } => read_on_disk(&folder.join(path), limit),
            Self::Memory(files) => {
                let bytes = files.get(path).expect("only files that were listed are read");
                Ok((bytes.len() as u64 <= limit).then(|| bytes.clone()))
            }
        }
    }

    /// The path on disk of a file, or nothing when the tree is in memory.
    pub fn disk_path(&self, path: &str) -> Option<PathBuf> {
        match self {
            Self::Disk { folder, .. } => Some(folder.join(path)),
            Self::Memory(_) => None,
        }
    }
}

/// Names that are not Unicode are left out: no data file can name them. So are pipes, devices and dead links.
fn list_on_disk(folder: &Path, resolved: &Path) -> Result<Folder, Error> {
    let mut entries = Folder::new();
    let listed = match fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(entries),
        listed => listed.map_err(Error::of("list", folder))?,
    };
    for entry in listed {
        let entry = entry.map_err(Error::of("list", folder))?;
        let kind = entry.file_type().map_err(Error::of("open", &entry.path()))?;
        let kind = if kind.is_symlink() { linked(&entry.path(), resolved) } else { plain(kind) };
        if let (Ok(name), Some(kind)) = (entry.file_name().into_string(), kind) {
            entries.insert(name, kind);
        }
    }
    Ok(entries)
}

fn plain(kind: fs::FileType) -> Option<Entry> {
    if kind.is_dir() { Some(Entry::Folder) } else { kind.is_file().then_some(Entry::File) }
}

fn linked(link: &Path, resolved: &Path) -> Option<Entry> {
    let target = fs::canonicalize(link).ok()?;
    if !target.starts_with(resolved) {
        return Some(Entry::Outside);
    }
    match plain(fs::metadata(&target).ok()?.file_type())? {
        Entry::Folder => Some(Entry::LinkedFolder),
        entry => Some(entry),
    }
}

/// The bytes of a file on disk, or nothing when there are more than `limit`.
pub fn read_on_disk(path: &Path, limit: u64) -> Result<Option<Vec<u8>>, Error> {
    let file = File::open(path).map_err(Error::of("read", path))?;
    let size = file.metadata().map_err(Error::of("read", path))?.len();
    if size > limit {
        return Ok(None);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1);
    file.take(limit + 1).read_to_end(&mut bytes).map_err(Error::of("read", path))?;
    Ok((bytes.len() as u64 <= limit).then_some(bytes))
}

fn list_in_memory(files: &BTreeMap<String, Vec<u8>>, folder: &str) -> Folder {
    let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    let below = files.range(prefix.clone()..).map_while(|(path, _)| path.strip_prefix(&prefix));
    below
        .map(|rest| match rest.split_once('/') {
            Some((name, _)) => (name.to_owned(), Entry::Folder),
            None => (rest.to_owned(), Entry::File),
        })
        .collect()
}
