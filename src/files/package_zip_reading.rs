//! The bytes of a zip file become its files, as far as they can be those of a package.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::PackageFile;
use super::text::LARGEST;

/// The most entries that are read; a package has two.
const MOST_ENTRIES: usize = 1_000;

/// The files in a zip, or what is wrong with it. Folders have no entry of their own here.
pub fn unzip(bytes: &[u8]) -> Result<Vec<PackageFile>, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| format!("it is no zip file: {error}"))?;
    if archive.len() > MOST_ENTRIES {
        return Err(format!("it has more than {MOST_ENTRIES} entries"));
    }
    let mut files = Vec::new();
    let mut left = LARGEST;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|error| format!("entry {}: {error}", index + 1))?;
        if entry.is_dir() {
            continue;
        }
        let name = entry.name().map_err(|error| format!("entry {}: {error}", index + 1))?.replace('\\', "/");
        let mut bytes = Vec::new();
        entry.take(left + 1).read_to_end(&mut bytes).map_err(|error| format!("entry `{name}`: {error}"))?;
        left =
            left.checked_sub(bytes.len() as u64).ok_or_else(|| format!("it holds more than {} MiB", LARGEST >> 20))?;
        files.push(PackageFile { name, bytes });
    }
    Ok(files)
}
