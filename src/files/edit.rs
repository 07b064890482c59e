//! Changes to the author's own files, byte for byte: nothing but the spans named is touched.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;

use super::encoding::Encoding;
use super::{Error, SolutionFiles};
use crate::diagnostics::SourceEdit;

/// Where a changed file is written before it takes its place.
const NEW: &str = ".sentinel-pack-edit";

impl SolutionFiles {
    /// Removes what a run left that died while it changed a file.
    pub fn recover(&self) -> Result<(), Error> {
        let Some(new) = self.tree().disk_path(NEW) else { return Ok(()) };
        match fs::remove_file(&new) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::of("remove", &new)(error)),
            _ => Ok(()),
        }
    }

    /// Carries out the edits, file by file; files in memory cannot be changed.
    pub fn apply(&self, edits: &[SourceEdit]) -> Result<(), Error> {
        let Some(new) = self.tree().disk_path(NEW) else { return Ok(()) };
        let mut by_file: BTreeMap<&str, Vec<&SourceEdit>> = BTreeMap::new();
        for edit in edits {
            by_file.entry(&edit.place.file.path).or_default().push(edit);
        }
        by_file.into_iter().try_for_each(|(path, edits)| {
            let applied = self.apply_to_file(path, edits, &new);
            if applied.is_err() {
                // The first error is the one to tell; the next run tries this again.
                drop(fs::remove_file(&new));
            }
            applied
        })
    }

    fn apply_to_file(&self, path: &str, mut edits: Vec<&SourceEdit>, new: &Path) -> Result<(), Error> {
        let shown = self.tree().disk_path(path).expect("the files are on disk");
        let target = fs::canonicalize(&shown).map_err(Error::of("change", &shown))?;
        let bytes = fs::read(&target).map_err(Error::of("change", &shown))?;
        let encoding = Encoding::of(&bytes);
        let mut text = edits.first().map_or_else(String::new, |edit| edit.place.file.text.clone());
        if encoding.encode(&text) != bytes {
            return Err(Error::of("change", &shown)("it was changed since it was read"));
        }
        edits.sort_by_key(|edit| edit.place.span);
        for edit in edits.into_iter().rev() {
            text.replace_range(edit.place.span.start..edit.place.span.end, &edit.replacement);
        }
        write_new(new, &encoding.encode(&text), &target)
    }
}

/// Writes to a new file, which then takes the other one's place and rights.
fn write_new(new: &Path, bytes: &[u8], place: &Path) -> Result<(), Error> {
    let mut file = fs::File::create_new(new).map_err(Error::of("create", new))?;
    file.write_all(bytes).map_err(Error::of("write", new))?;
    let permissions = fs::metadata(place).map_err(Error::of("open", place))?.permissions();
    fs::set_permissions(new, permissions).map_err(Error::of("write", new))?;
    drop(file);
    fs::rename(new, place).map_err(Error::of("change", place))
}
