//! The JSON files below `Data Connectors`, in the order in which V3 goes through them (spec ccf §3).

use super::linguistic_order::{Key, key};
use super::part::PartFile;
use crate::diagnostics::{Diagnostic, Report};
use crate::files::SolutionFiles;
use crate::solution::data_file::unreadable;
use crate::source::{Document, Node, equals_ignoring_case, json};

/// The folder of all connectors; V3 looks nowhere else.
pub(super) const FOLDER: &str = "Data Connectors";

/// Files of function apps, which V3 passes over.
const FUNCTION_APP_FILES: [&str; 3] = ["function.json", "host.json", "proxies.json"];

/// What was read below `Data Connectors`.
#[derive(Debug, Default)]
pub(super) struct PartFiles {
    pub(super) files: Vec<PartFile>,
    /// The paths of files that cannot be read, which was reported; what belongs there is not missed as well.
    pub(super) unread: Vec<String>,
}

/// Reads all JSON files below `Data Connectors`. V3 stops at one that it cannot read.
pub(super) fn read(files: &SolutionFiles, report: &mut Report) -> PartFiles {
    let mut paths = files.paths(FOLDER);
    paths.retain(|path| path.to_lowercase().ends_with(".json"));
    paths.sort_by_cached_key(|path| sort_key(path));
    let mut parts = PartFiles::default();
    for path in paths {
        match read_file(files, &path) {
            Ok(document) => {
                let is_function_app = is_function_app(&path);
                parts.files.push(PartFile { path, document, is_function_app });
            }
            Err(fault) if !is_function_app(&path) => {
                report.push(fault);
                parts.unread.push(path);
            }
            Err(_) => {}
        }
    }
    parts
}

/// In every folder, its folders stand before its files, and both are in linguistic order.
fn sort_key(path: &str) -> Vec<(bool, Key)> {
    let last = path.matches('/').count();
    path.split('/').enumerate().map(|(index, name)| (index == last, key(name))).collect()
}

fn read_file(files: &SolutionFiles, path: &str) -> Result<Document, Diagnostic> {
    let text = files.read(path).map_err(|fault| unreadable(path, fault))?;
    let document = json::parse(&text)?;
    if is_empty(&document.root) { Err(empty(path, &document)) } else { Ok(document) }
}

fn is_function_app(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    FUNCTION_APP_FILES.iter().any(|other| equals_ignoring_case(other, name))
}

fn is_empty(root: &Node) -> bool {
    root.is_null() || root.as_array().is_some_and(<[_]>::is_empty)
}

fn empty(path: &str, document: &Document) -> Diagnostic {
    Diagnostic::error("connector-file-empty", format!("`{path}` is empty, and V3 stops at it"))
        .at(document.place(&document.root))
        .help("remove the file, or write the part of the connector that belongs here")
}
