//! Where a package is read from: its folder, its zip, a solution that is packed in memory, or any of these in git.

use std::path::{Path, PathBuf};

use super::gallery::{Gallery, WORKBOOKS_METADATA, gallery};
use super::package_files::package_files;
use crate::assemble;
use crate::compare::PackageView;
use crate::diagnostics::{Report, SourceText};
use crate::files::{self, Error, PackageFile, RevisionContent, SolutionFiles, SolutionRoot};
use crate::render::Outcome;
use crate::solution::{self, ReadOptions, WorkbooksMetadata};

/// A package, or the solution that makes none.
pub(super) type Source = Result<PackageView, Box<Outcome>>;

/// Reads the package that `text` names.
pub(super) fn read(text: &str, workbooks_metadata: Option<&Path>) -> Result<Source, Error> {
    let path = Path::new(text);
    if !path.exists() && files::is_revision(text) {
        return of_revision(text, workbooks_metadata);
    }
    if path.is_file() && is_zip(path) {
        return of_zip(&files::read_bytes(path)?, path).map(Ok);
    }
    if path.join("mainTemplate.json").is_file() {
        return of_folder(&files::read_package(path)?, path).map(Ok);
    }
    let roots = files::find(&[path.to_owned()]).map_err(|error| Error {
        operation: "compare",
        cause: if path.exists() { expected() } else { error.cause },
        path: error.path,
    })?;
    let [root] = roots.as_slice() else {
        return Err(Error::of("compare", path)("it holds several solutions; name one of them"));
    };
    let files = SolutionFiles::on_disk(root)?;
    let gallery = gallery(workbooks_metadata, root.repository.as_deref())?;
    let packed = pack(&files, root, gallery)?;
    Ok(packed.and_then(|files| view(&files, path).map_err(|error| Box::new(failed(root, error)))))
}

/// Packs a solution in memory: the files of its package, or why there is none.
pub(super) fn pack(
    files: &SolutionFiles,
    root: &SolutionRoot,
    workbooks_metadata: Gallery,
) -> Result<Result<Vec<PackageFile>, Box<Outcome>>, Error> {
    let mut report = Report::default();
    let options = ReadOptions { workbooks_metadata, ..ReadOptions::default() };
    let solution = solution::read(files, &options, &mut report);
    if let Some(error) = files.disk_errors().into_iter().next() {
        return Err(error);
    }
    let outcome = |report| Outcome {
        solution: root.name.clone(),
        folder: root.folder.clone(),
        report,
        package: None,
        error: None,
    };
    Ok(match solution.filter(|_| !report.has_errors()) {
        Some(solution) => Ok(package_files(&assemble::package(&solution))),
        None => Err(Box::new(outcome(report))),
    })
}

/// The package of a revision; in it lies the list of the gallery's workbooks too.
fn of_revision(text: &str, workbooks_metadata: Option<&Path>) -> Result<Source, Error> {
    let shown = Path::new(text);
    let here = Path::new(".");
    let is_package = |path: &str| path.eq_ignore_ascii_case("Package");
    let files = match files::read_revision(here, text, is_package)? {
        RevisionContent::File(file) if is_zip(Path::new(&file.name)) => return of_zip(&file, shown).map(Ok),
        RevisionContent::File(_) => return Err(Error::of("compare", shown)(expected())),
        RevisionContent::Folder(files) => files,
    };
    if files.iter().any(|file| file.name == "mainTemplate.json") {
        return of_folder(&files, shown).map(Ok);
    }
    let has_data = files.iter().any(|file| file.name.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("data/")));
    if !has_data {
        return Err(Error::of("compare", shown)(expected()));
    }
    let (revision, path) = text.split_once(':').unwrap_or((text, ""));
    let path = path.trim_end_matches('/');
    let name = path.rsplit('/').next().unwrap_or_default().to_owned();
    let workbooks_metadata = match (workbooks_metadata, path.rsplit_once("Solutions/")) {
        (Some(given), _) => gallery(Some(given), None)?,
        (None, Some((repository, _))) => {
            gallery_of_revision(here, &format!("{revision}:{repository}{WORKBOOKS_METADATA}"))
        }
        (None, None) => None,
    };
    let root = SolutionRoot { folder: PathBuf::from(text), name: name.clone(), repository: None, data_file: None };
    let files = files.into_iter().map(|file| (file.name, file.bytes)).collect();
    let packed = pack(&SolutionFiles::from_memory(name, files), &root, workbooks_metadata)?;
    Ok(packed.and_then(|files| view(&files, shown).map_err(|error| Box::new(failed(&root, error)))))
}

/// A revision without the list is as a repository without it.
fn gallery_of_revision(folder: &Path, text: &str) -> Gallery {
    let Ok(RevisionContent::File(file)) = files::read_revision(folder, text, |_| true) else { return None };
    let shown = text.to_owned();
    Some(WorkbooksMetadata::shared(move || Ok(SourceText::new(shown, String::from_utf8_lossy(&file.bytes)))))
}

/// A package folder: the loose files, and what is in the zip of their version.
fn of_folder(files: &[PackageFile], path: &Path) -> Result<PackageView, Error> {
    let view = view(files, path)?;
    let version = view.main_template["variables"]["_solutionVersion"].as_str().unwrap_or_default();
    let name = format!("{version}.zip");
    let Some(zip) = files.iter().find(|file| file.name == name) else { return Ok(view) };
    let entries = files::unzip(&zip.bytes).map_err(|cause| Error::of("read", &path.join(&name))(cause))?;
    Ok(view.with_entries(borrowed(&entries)))
}

fn of_zip(file: &PackageFile, path: &Path) -> Result<PackageView, Error> {
    let entries = files::unzip(&file.bytes).map_err(Error::of("read", path))?;
    Ok(view_of_files(&entries, path)?.with_entries(borrowed(&entries)))
}

/// The files of a package with its zip among them.
fn view(files: &[PackageFile], path: &Path) -> Result<PackageView, Error> {
    let view = view_of_files(files, path)?;
    let zip = files.last().filter(|file| is_zip(Path::new(&file.name)));
    let entries = zip.map(|zip| files::unzip(&zip.bytes)).transpose().map_err(Error::of("read", path))?;
    Ok(view.with_entries(borrowed(&entries.unwrap_or_default())))
}

fn view_of_files(files: &[PackageFile], path: &Path) -> Result<PackageView, Error> {
    PackageView::of_files(borrowed(files)).map_err(Error::of("compare", path))
}

fn borrowed(files: &[PackageFile]) -> impl Iterator<Item = (&str, &[u8])> {
    files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice()))
}

fn is_zip(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("zip"))
}

fn failed(root: &SolutionRoot, error: Error) -> Outcome {
    Outcome {
        solution: root.name.clone(),
        folder: root.folder.clone(),
        report: Report::default(),
        package: None,
        error: Some(error),
    }
}

fn expected() -> String {
    "expected a package folder (it holds `mainTemplate.json`), its zip file, a solution folder (it holds `Data`), or one \
     of these in git as `REV:path`"
        .to_owned()
}
