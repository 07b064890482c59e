//! A package folder on disk becomes its files.

use std::path::Path;

use walkdir::WalkDir;

use super::text::LARGEST;
use super::{Error, PackageFile, tree};

/// Every file below a package folder, by its path in it with `/`, sorted. Links are not followed.
pub fn read_package(folder: &Path) -> Result<Vec<PackageFile>, Error> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(folder).to_owned();
            Error::of("read", &path)(error)
        })?;
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            let name = path.to_string_lossy().replace('\\', "/");
            let bytes = read(entry.path())?;
            files.push(PackageFile { name, bytes });
        }
    }
    Ok(files)
}

/// The bytes of one file.
pub fn read_bytes(path: &Path) -> Result<PackageFile, Error> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(PackageFile { name, bytes: read(path)? })
}

fn read(path: &Path) -> Result<Vec<u8>, Error> {
    let bytes = tree::read_on_disk(path, LARGEST)?;
    bytes.ok_or_else(|| Error::of("read", path)(format!("the file is larger than {} MiB", LARGEST >> 20)))
}
