//! What came of a run becomes text for people or JSON for programs, or what a place that shows findings reads.

pub mod checked;
pub mod comparison;
pub mod edits;
pub mod github;
pub mod json;
pub mod manual;
pub mod markdown;
mod markup;
pub mod sarif;
mod snippet;
pub mod text;

use std::path::{Component, Path, PathBuf};

use crate::diagnostics::{Place, Report};
use crate::files::Error;

/// What came of one solution.
#[derive(Debug)]
pub struct Outcome {
    /// The name of the solution folder.
    pub solution: String,
    /// The solution folder as the user wrote it.
    pub folder: PathBuf,
    /// What was found in it.
    pub report: Report,
    /// The package that was written; nothing when the report has errors.
    pub package: Option<WrittenPackage>,
    /// What kept the run from finishing, apart from the solution itself.
    pub error: Option<Error>,
}

/// A package that stands on disk.
#[derive(Debug)]
pub struct WrittenPackage {
    /// Its version.
    pub version: String,
    /// The folder it stands in.
    pub folder: PathBuf,
    /// Its files.
    pub files: Vec<WrittenFile>,
    /// Which files were found to belong to which codeless connector, and why: lines of text.
    pub links: Vec<String>,
}

/// A file of a package that stands on disk.
#[derive(Debug)]
pub struct WrittenFile {
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub size: usize,
    /// The SHA-256 of its bytes in hexadecimal digits.
    pub sha256: String,
}

/// A path as the user can open it: with `/`, and without detours such as `Solutions/Contoso/../../Workbooks`.
fn shown_path(path: &Path) -> String {
    let mut shown = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if matches!(shown.components().next_back(), Some(Component::Normal(_))) => {
                shown.pop();
            }
            other => shown.push(other),
        }
    }
    shown.to_string_lossy().replace('\\', "/")
}

/// A path relative to a folder if it lies below it, and otherwise as the user wrote it.
fn relative_path(path: &Path, base: &Path) -> String {
    let shown = shown_path(path);
    let relative = Path::new(&shown).strip_prefix(shown_path(base)).map(shown_path);
    relative.ok().filter(|path| !path.is_empty()).unwrap_or(shown)
}

/// A place in a line of text; a file without text has no lines.
fn located(outcome: &Outcome, place: &Place, base: &Path) -> String {
    let path = relative_path(&outcome.folder.join(&place.file.path), base);
    let (line, column) = place.line_column();
    if place.file.text.is_empty() { path } else { format!("{path}:{line}:{column}") }
}
