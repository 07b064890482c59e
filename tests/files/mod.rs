//! A solution's files: which are found, how they are read, how they are changed.

mod edits;
mod reading;
mod roots;

use std::fs;
use std::path::Path;

use sentinel_pack::files::{SolutionFiles, SolutionRoot};

/// Writes a file and the folders it lies in.
pub fn write(folder: &Path, path: &str, bytes: impl AsRef<[u8]>) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("folders can be made");
    fs::write(path, bytes).expect("a file can be written");
}

/// The files of a solution folder on disk.
fn on_disk(folder: &Path) -> SolutionFiles {
    let name = folder.file_name().expect("the folder has a name").to_string_lossy().into_owned();
    let root = SolutionRoot { folder: folder.to_owned(), name, repository: None, data_file: None };
    SolutionFiles::on_disk(&root).expect("the folder is there")
}
