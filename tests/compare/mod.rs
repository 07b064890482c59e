//! Packages held against packages: what is found, what is passed over, and how it is told.

mod drift;
mod properties;
mod reports;
mod revisions;

use std::fs;
use std::path::{Path, PathBuf};

use sentinel_pack::compare::PackageView;

/// Every golden package of the fixtures.
fn golden_packages() -> Vec<(String, PathBuf)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/Expected");
    let entries = fs::read_dir(folder).expect("the fixtures can be listed");
    let folders = entries.map(|entry| entry.expect("an entry").path());
    let packages = folders.filter(|folder| folder.join("mainTemplate.json").is_file());
    let mut packages: Vec<_> =
        packages.map(|folder| (folder.file_name().expect("a name").to_string_lossy().into_owned(), folder)).collect();
    packages.sort();
    packages
}

/// The package in a folder.
fn view(folder: &Path) -> PackageView {
    let names = ["mainTemplate.json", "createUiDefinition.json", "testParameters.json"];
    let files = names.map(|name| (name, fs::read(folder.join(name)).unwrap_or_default()));
    let files = files.iter().filter(|(_, bytes)| !bytes.is_empty());
    PackageView::of_files(files.map(|(name, bytes)| (*name, bytes.as_slice()))).expect("a package")
}
