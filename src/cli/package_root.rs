//! A path of `check` that names a package without its sources: a folder that the toolkit would test, or one file.

use std::fs;
use std::path::{Path, PathBuf};

use crate::checks::{PackageFiles, toolkit};
use crate::files::{self, Error, SolutionFiles, SolutionRoot};

/// Names of files by which a folder is known for a package, letter case ignored.
const FILES: [&str; 4] =
    ["mainTemplate.json", "azuredeploy.json", "prereq.azuredeploy.json", "createUiDefinition.json"];

/// A package without its sources.
#[derive(Debug)]
pub(super) struct PackageRoot {
    /// Its folder, and how it is called in reports.
    pub root: SolutionRoot,
    /// The one file that is checked, when the user named it.
    file: Option<PathBuf>,
}

impl PackageRoot {
    /// The package that a path names; `None` where it names solutions, which come first.
    pub fn of(path: &Path) -> Result<Option<Self>, Error> {
        let Err(error) = files::find(&[path.to_owned()]) else { return Ok(None) };
        let metadata = fs::metadata(path).map_err(|_| error)?;
        let absolute = std::path::absolute(path).map_err(Error::of("open", path))?;
        let name = absolute.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let root = |folder: &Path| SolutionRoot { folder: folder.to_owned(), name, repository: None, data_file: None };
        if metadata.is_dir() && is_package_folder(path)? {
            return Ok(Some(Self { root: root(path), file: None }));
        }
        if metadata.is_file() && is_json(path) {
            return Ok(Some(Self { root: root(folder_of(path)), file: Some(path.to_owned()) }));
        }
        Err(Error::of("check", path)(
            "expected a solution folder (it holds `Data`), its `Data` folder, a data file in it, a content repository \
             (it holds `Solutions`), a package folder (it holds `mainTemplate.json`, `azuredeploy.json`, \
             `prereq.azuredeploy.json`, `createUiDefinition.json`, or another file with the `$schema` of one), or one \
             JSON file of a package",
        ))
    }

    /// What the user named: the folder, or the file.
    pub fn path(&self) -> &Path {
        self.file.as_deref().unwrap_or(&self.root.folder)
    }

    /// The files that are checked.
    pub fn read(&self) -> Result<PackageFiles, Error> {
        let Some(path) = &self.file else {
            let files = SolutionFiles::on_disk(&self.root)?;
            let package = PackageFiles::read(&files);
            return files.disk_errors().into_iter().next().map_or(Ok(package), Err);
        };
        let file = files::read_bytes(path)?;
        let package = PackageFiles::read(&SolutionFiles::from_memory("", vec![(file.name, file.bytes)]));
        let is_untested = |file| toolkit::is_sound(file) && !toolkit::is_tested(file);
        if package.files.iter().any(is_untested) {
            return Err(Error::of("check", path)("it is no deployment template, wizard definition or parameter file"));
        }
        Ok(package)
    }
}

fn is_package_folder(folder: &Path) -> Result<bool, Error> {
    for entry in fs::read_dir(folder).map_err(Error::of("list", folder))? {
        let entry = entry.map_err(Error::of("list", folder))?;
        let (path, name) = (entry.path(), entry.file_name());
        let is_known = FILES.iter().any(|file| name.eq_ignore_ascii_case(file));
        if path.is_file() && (is_known || (is_json(&path) && has_schema(&path)?)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a file says by its schema that it is one that the toolkit tests.
fn has_schema(path: &Path) -> Result<bool, Error> {
    let file = files::read_bytes(path)?;
    let files = PackageFiles::read(&SolutionFiles::from_memory("", vec![(file.name, file.bytes)]));
    Ok(files.files.iter().any(|file| toolkit::schema(file).is_some() && toolkit::is_tested(file)))
}

fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn is_json(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default();
    extension.eq_ignore_ascii_case("json") || extension.eq_ignore_ascii_case("jsonc")
}
