//! The solutions that a branch touches, and what they were before it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::gallery::{Gallery, WORKBOOKS_METADATA, gallery};
use super::package_root::PackageRoot;
use crate::assemble::{self, Package};
use crate::checks::{self, Change, Finding, Source};
use crate::diagnostics::Report;
use crate::files::{Branch, Error, SolutionFiles, SolutionRoot};
use crate::solution::workbook::key;
use crate::solution::{self, ReadOptions, VersionChoice, WorkbooksMetadata};
use crate::source::Node;

/// Where a content repository keeps the logos of solutions.
const LOGOS: &str = "Logos";

/// What a branch touches.
#[derive(Debug, Default)]
pub struct Touched {
    /// The solutions, each with what it was; nothing for a new one.
    pub solutions: Vec<(SolutionRoot, Option<Before>)>,
    /// The solutions that the branch leaves as they were.
    pub others: Vec<SolutionRoot>,
    /// The packages without sources that were named.
    pub packages: Vec<PackageRoot>,
    /// The names of the solutions that are no more.
    pub deleted: Vec<String>,
}

/// A solution as it was before the branch.
#[derive(Debug)]
pub struct Before {
    /// Its files without its package.
    pub files: SolutionFiles,
    /// The list of the gallery's workbooks.
    pub gallery: Gallery,
}

impl Before {
    /// What is found when the solution is compared with what it was; `package` is the one that it makes now.
    pub fn findings(&self, now: &Source<'_>, package: Option<&Package>) -> Vec<Finding> {
        // What was wrong before the branch is none of its doing.
        let mut report = Report::default();
        let version = package.map_or(VersionChoice::DataFile, |package| VersionChoice::Given(package.version.clone()));
        let options = ReadOptions { workbooks_metadata: self.gallery.clone(), version, ..ReadOptions::default() };
        let (survey, solution) = solution::survey(&self.files, &options, &mut report);
        let gallery = options.workbooks_metadata.as_deref().and_then(|gallery| gallery.as_ref().ok());
        let old = solution.map(|solution| assemble::package(&solution));
        let source = Source { files: &self.files, survey: &survey, gallery, repository: None };
        checks::check_change(&Change { before: &source, now, packages: old.as_ref().zip(package) })
    }
}

/// What the solutions of a content repository share, as far as the branch changes it.
struct Shared {
    /// The logos that differ, by their paths in the content repository.
    logos: Vec<String>,
    /// The lists of the gallery's workbooks before and now, if they differ.
    galleries: Option<(Gallery, Gallery)>,
}

impl Touched {
    /// Finds what the branch touches since it left `revision`; `given` is the gallery's list that the user named.
    pub fn since(
        revision: &str,
        paths: &[PathBuf],
        given: Option<&Path>,
        (roots, packages): (Vec<SolutionRoot>, Vec<PackageRoot>),
    ) -> Result<Self, Error> {
        let mut touched = Self::default();
        for repository in paths.iter().filter(|path| path.join("Solutions").is_dir()) {
            touched.deleted.extend(deleted(&Branch::since(repository, revision)?, repository, &roots)?);
        }
        let mut groups: BTreeMap<PathBuf, Vec<SolutionRoot>> = BTreeMap::new();
        for root in roots {
            groups.entry(root.repository.as_ref().unwrap_or(&root.folder).clone()).or_default().push(root);
        }
        for (folder, roots) in groups {
            touched.add(&Branch::since(&folder, revision)?, given, roots)?;
        }
        for package in packages {
            let changes = Branch::since(&package.root.folder, revision)?.changes(&[package.path().to_owned()])?;
            if changes.iter().any(|changes| !changes.is_empty()) {
                touched.packages.push(package);
            }
        }
        Ok(touched)
    }

    /// Adds the touched solutions of one content repository, or of a folder that is none.
    fn add(&mut self, branch: &Branch, given: Option<&Path>, roots: Vec<SolutionRoot>) -> Result<(), Error> {
        let repository = roots.first().and_then(|root| root.repository.clone());
        let list = given.map(Path::to_owned).or_else(|| Some(repository.as_ref()?.join(WORKBOOKS_METADATA)));
        let list_before = list.as_deref().map(|list| gallery_before(branch, list, given)).transpose()?.flatten();
        let shared = Shared {
            logos: repository.as_ref().map(|folder| logos(branch, folder)).transpose()?.unwrap_or_default(),
            galleries: match list {
                Some(list)
                    if branch.changes(std::slice::from_ref(&list))?.iter().any(|changes| !changes.is_empty()) =>
                {
                    Some((list_before.clone(), gallery(given, repository.as_deref())?))
                }
                _ => None,
            },
        };
        let folders: Vec<PathBuf> = roots.iter().map(|root| root.folder.clone()).collect();
        for (root, changes) in roots.into_iter().zip(branch.changes(&folders)?) {
            if changes.is_empty() && !shared.concerns(&root)? {
                self.others.push(root);
                continue;
            }
            let before = branch.files_before(&root.folder, |path| path.eq_ignore_ascii_case("Package"))?;
            let before = before.map(|files| {
                let files = files.into_iter().map(|file| (file.name, file.bytes)).collect();
                Before { files: SolutionFiles::of_revision(&root, files), gallery: list_before.clone() }
            });
            self.solutions.push((root, before));
        }
        Ok(())
    }
}

impl Shared {
    /// Whether the solution uses anything of what differs.
    fn concerns(&self, root: &SolutionRoot) -> Result<bool, Error> {
        if self.logos.is_empty() && self.galleries.is_none() {
            return Ok(false);
        }
        let files = SolutionFiles::on_disk(root)?;
        Ok(self.has_named_logo(&files) || self.has_entry(&files))
    }

    /// Whether a data file names one of the logos; addresses write blanks as `%20`.
    fn has_named_logo(&self, files: &SolutionFiles) -> bool {
        let folders = files.folders("").into_iter().filter(|name| name.eq_ignore_ascii_case("Data"));
        let paths = folders.flat_map(|folder| files.paths(&folder));
        let texts: Vec<_> = paths.filter_map(|path| files.read(&path).ok()).collect();
        let is_named = |logo: &String| {
            let encoded = logo.replace(' ', "%20");
            texts.iter().any(|text| text.text.contains(logo) || text.text.contains(&encoded))
        };
        self.logos.iter().any(is_named)
    }

    /// Whether the entry of a workbook differs.
    fn has_entry(&self, files: &SolutionFiles) -> bool {
        let Some((before, now)) = &self.galleries else { return false };
        let is_for_workbooks = |name: &String| name.get(..8).is_some_and(|name| name.eq_ignore_ascii_case("workbook"));
        let folders = files.folders("").into_iter().filter(is_for_workbooks);
        let paths = folders.flat_map(|folder| files.paths(&folder));
        let names = paths.filter_map(|path| {
            let name = path.rsplit('/').next().unwrap_or(&path);
            let (stem, extension) = name.rsplit_once('.')?;
            extension.eq_ignore_ascii_case("json").then(|| key(stem))
        });
        names.into_iter().any(|name| match (entries(before, &name), entries(now, &name)) {
            (Some(before), Some(now)) => before != now,
            _ => true,
        })
    }
}

/// The entries of a workbook; nothing when the list cannot be read.
fn entries(gallery: &Gallery, key: &str) -> Option<Vec<Value>> {
    let Some(gallery) = gallery.as_deref() else { return Some(Vec::new()) };
    let gallery = gallery.as_ref().ok()?;
    Some(gallery.wizard_entries(key).into_iter().chain(gallery.entry(key)).map(Node::to_json).collect())
}

/// The gallery's list as it was.
fn gallery_before(branch: &Branch, list: &Path, given: Option<&Path>) -> Result<Gallery, Error> {
    let Some(bytes) = branch.file_before(list)? else { return Ok(None) };
    let shown = given.map_or_else(|| format!("../../{WORKBOOKS_METADATA}"), |path| path.to_string_lossy().into_owned());
    let files = SolutionFiles::from_memory("", vec![(WORKBOOKS_METADATA.to_owned(), bytes)]);
    let read = move || files.read(WORKBOOKS_METADATA).map_err(|fault| solution::unreadable(&shown, fault));
    Ok(Some(WorkbooksMetadata::shared(read)))
}

/// The logos of a content repository that differ, each as it stands in addresses: from `/Logos/` on.
fn logos(branch: &Branch, repository: &Path) -> Result<Vec<String>, Error> {
    let changes = branch.changes(&[repository.join(LOGOS)])?;
    let paths: BTreeSet<String> = changes.into_iter().flatten().collect();
    let logo = |path: &String| path.split_once("Logos/").map(|(_, name)| format!("/{LOGOS}/{name}"));
    Ok(paths.iter().filter_map(logo).collect())
}

/// The names of the solutions that stood in a content repository and are no more.
fn deleted(branch: &Branch, repository: &Path, roots: &[SolutionRoot]) -> Result<Vec<String>, Error> {
    let solutions = repository.join("Solutions");
    let is_there = |name: &str| roots.iter().any(|root| root.name == name && root.folder.starts_with(repository));
    let mut deleted = Vec::new();
    for (name, folders) in branch.folders_before(&solutions)? {
        let was_solution = folders.iter().any(|folder| folder.eq_ignore_ascii_case("Data"));
        if was_solution && !is_there(&name) && !branch.is_left_out(&solutions.join(&name))? {
            deleted.push(name);
        }
    }
    Ok(deleted)
}
