//! A tree of a git repository becomes its entries, read from the objects: no program is run, nothing is checked out.

use gix::objs::tree::EntryKind;
use gix::{ObjectId, Repository, Tree};

/// The deepest folder that is read.
const DEEPEST: usize = 32;

/// What stands in a tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TreeEntry {
    pub kind: EntryKind,
    pub id: ObjectId,
}

/// Hands every entry below a tree that is no folder to `visit`, with its path behind `folder`. Below folders that
/// `skips` names by their path nothing is read; names that are not Unicode are left out, as no data file can name them.
pub fn walk(
    tree: &Tree<'_>,
    folder: &str,
    skips: &impl Fn(&str) -> bool,
    visit: &mut impl FnMut(String, TreeEntry) -> Result<(), String>,
) -> Result<(), String> {
    walk_at(tree, folder, 0, skips, visit)
}

fn walk_at(
    tree: &Tree<'_>,
    folder: &str,
    depth: usize,
    skips: &impl Fn(&str) -> bool,
    visit: &mut impl FnMut(String, TreeEntry) -> Result<(), String>,
) -> Result<(), String> {
    if depth > DEEPEST {
        return Err(format!("its folders are nested more than {DEEPEST} deep"));
    }
    for entry in tree.iter() {
        let entry = entry.map_err(|error| error.to_string())?;
        let Ok(name) = std::str::from_utf8(entry.filename()) else { continue };
        let path = if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
        match entry.mode().kind() {
            EntryKind::Tree if skips(&path) => {}
            EntryKind::Tree => {
                let object = entry.object().map_err(|error| error.to_string())?;
                let tree = object.try_into_tree().map_err(|error| error.to_string())?;
                walk_at(&tree, &path, depth + 1, skips, visit)?;
            }
            kind @ (EntryKind::Blob | EntryKind::BlobExecutable | EntryKind::Link | EntryKind::Commit) => {
                visit(path, TreeEntry { kind, id: entry.object_id() })?;
            }
        }
    }
    Ok(())
}

/// The bytes of a file in the repository.
pub fn blob(repository: &Repository, id: ObjectId) -> Result<Vec<u8>, String> {
    Ok(repository.find_blob(id).map_err(|error| error.to_string())?.detach().data)
}
