//! A package folder is replaced as a whole: the new one is built beside the old one, then the two are exchanged in one
//! step, so that a process that dies leaves the old package or the new one.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::Error;

/// One file of a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackageFile {
    /// Its name in the package folder.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The folder that a solution's package is written to. Whoever uses it holds a [`super::Lock`] on its parent folder.
#[derive(Debug)]
pub struct PackageFolder {
    path: PathBuf,
    /// The package being built; whatever stands there when a run begins was left by a run that died.
    new: PathBuf,
    /// The old package while no package stands in its place; see [`PackageFolder::recover`].
    aside: PathBuf,
}

impl PackageFolder {
    /// The folder `name` in `parent`.
    #[must_use]
    pub fn new(parent: &Path, name: &str) -> Self {
        Self {
            path: parent.join(name),
            new: parent.join(format!(".{name}.sentinel-pack-new")),
            aside: parent.join(format!(".{name}.sentinel-pack-old")),
        }
    }

    /// Where the package stands.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Puts right what a run that died left: an old package that was moved aside with nothing put in its place goes
    /// back; everything else that is not the package is removed.
    pub fn recover(&self) -> Result<(), Error> {
        if exists(&self.aside)? && !exists(&self.path)? {
            fs::rename(&self.aside, &self.path).map_err(Error::of("put back", &self.path))?;
        }
        remove(&self.aside)?;
        remove(&self.new)
    }

    /// Writes these files and keeps every other file that stands in the folder.
    pub fn replace(&self, files: &[PackageFile]) -> Result<(), Error> {
        self.recover()?;
        let is_there = self.is_there()?;
        let built = self.build(files, is_there).and_then(|()| self.take_its_place(is_there));
        if built.is_err() {
            // The first error is the one to tell; the next run tries this again.
            drop(self.recover());
        }
        built
    }

    /// Whether there is a package to replace. A symbolic link may lead anywhere, so nothing is written through one.
    fn is_there(&self) -> Result<bool, Error> {
        match fs::symlink_metadata(&self.path) {
            Ok(metadata) if metadata.is_dir() => Ok(true),
            Ok(_) => Err(Error::of("write", &self.path)("it is not a folder; move it out of the way")),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
            Err(error) => Err(Error::of("open", &self.path)(error)),
        }
    }

    fn build(&self, files: &[PackageFile], is_there: bool) -> Result<(), Error> {
        fs::create_dir(&self.new).map_err(Error::of("create", &self.new))?;
        for file in files {
            let path = self.new.join(&file.name);
            fs::write(&path, &file.bytes).map_err(Error::of("write", &path))?;
        }
        if is_there {
            carry_over(&self.path, &self.new)?;
            let permissions = fs::metadata(&self.path).map_err(Error::of("open", &self.path))?.permissions();
            fs::set_permissions(&self.new, permissions).map_err(Error::of("write", &self.new))?;
        }
        Ok(())
    }

    fn take_its_place(&self, is_there: bool) -> Result<(), Error> {
        if !is_there {
            return fs::rename(&self.new, &self.path).map_err(Error::of("write", &self.path));
        }
        if exchange(&self.new, &self.path) {
            return remove(&self.new);
        }
        fs::rename(&self.path, &self.aside).map_err(Error::of("replace", &self.path))?;
        fs::rename(&self.new, &self.path).map_err(Error::of("write", &self.path))?;
        remove(&self.aside)
    }
}

/// Exchanges two folders in one step, where system and file system can.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(left: &Path, right: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, left, CWD, right, RenameFlags::EXCHANGE).is_ok()
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> bool {
    false
}

/// Puts all that stands in `from`, and not yet in `to`, into `to`; files are shared, not copied, where possible.
fn carry_over(from: &Path, to: &Path) -> Result<(), Error> {
    for entry in WalkDir::new(from).min_depth(1) {
        let entry = entry.map_err(Error::of("list", from))?;
        let source = entry.path();
        let target = to.join(source.strip_prefix(from).expect("a walk stays in its folder"));
        if entry.file_type().is_dir() {
            fs::create_dir(&target).map_err(Error::of("create", &target))?;
            continue;
        }
        match fs::hard_link(source, &target) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(_) => drop(fs::copy(source, &target).map_err(Error::of("copy", source))?),
        }
    }
    Ok(())
}

fn exists(path: &Path) -> Result<bool, Error> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(Error::of("open", path)(error)),
    }
}

fn remove(folder: &Path) -> Result<(), Error> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Error::of("remove", folder)(error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(bytes: &str) -> Vec<PackageFile> {
        vec![PackageFile { name: "mainTemplate.json".to_owned(), bytes: bytes.as_bytes().to_vec() }]
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("the folder can be listed");
        let mut names: Vec<_> =
            entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn other_files_stay_and_nothing_is_left_behind() {
        let parent = tempfile::tempdir().expect("a temporary folder");
        let folder = PackageFolder::new(parent.path(), "Package");
        folder.replace(&package("old")).expect("a first package");
        fs::create_dir(folder.path().join("notes")).expect("a folder of the author's");
        fs::write(folder.path().join("notes/1.txt"), "kept").expect("a file of the author's");
        fs::write(folder.path().join("2.0.0.zip"), "kept").expect("an older zip file");
        folder.replace(&package("new")).expect("a second package");
        assert_eq!(names(parent.path()), ["Package"]);
        assert_eq!(names(folder.path()), ["2.0.0.zip", "mainTemplate.json", "notes"]);
        assert_eq!(fs::read(folder.path().join("mainTemplate.json")).expect("the template"), b"new");
        assert_eq!(fs::read(folder.path().join("notes/1.txt")).expect("the note"), b"kept");
    }

    #[test]
    fn a_package_moved_aside_is_put_back() {
        let parent = tempfile::tempdir().expect("a temporary folder");
        let folder = PackageFolder::new(parent.path(), "Package");
        folder.replace(&package("old")).expect("a package");
        fs::rename(&folder.path, &folder.aside).expect("the first of the two renames");
        folder.build(&package("half"), false).expect("a package that never took its place");
        folder.recover().expect("the recovery");
        assert_eq!(names(parent.path()), ["Package"]);
        assert_eq!(fs::read(folder.path().join("mainTemplate.json")).expect("the template"), b"old");
    }

    #[test]
    fn the_old_package_is_removed_when_the_new_one_took_its_place() {
        let parent = tempfile::tempdir().expect("a temporary folder");
        let folder = PackageFolder::new(parent.path(), "Package");
        folder.replace(&package("old")).expect("a package");
        fs::rename(&folder.path, &folder.aside).expect("the first of the two renames");
        folder.build(&package("new"), false).expect("the new package");
        fs::rename(&folder.new, &folder.path).expect("the second of the two renames");
        folder.recover().expect("the recovery");
        assert_eq!(names(parent.path()), ["Package"]);
        assert_eq!(fs::read(folder.path().join("mainTemplate.json")).expect("the template"), b"new");
    }

    #[test]
    fn a_file_in_the_place_of_the_package_is_left_alone() {
        let parent = tempfile::tempdir().expect("a temporary folder");
        let folder = PackageFolder::new(parent.path(), "Package");
        fs::write(folder.path(), "not a folder").expect("a file");
        folder.replace(&package("new")).expect_err("the file is in the way");
        assert_eq!(names(parent.path()), ["Package"]);
    }
}
