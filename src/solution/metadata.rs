//! The solution's metadata file (`SolutionMetadata.json`).

use super::data_file::{DataFile, read_text};
use super::letter_case;
use crate::diagnostics::{Diagnostic, Place, Report};
use crate::files::{Found, SolutionFiles};
use crate::source::{Document, Node, json};

/// The metadata file, read.
#[derive(Clone, Debug)]
pub struct SolutionMetadata {
    /// The whole file.
    pub document: Document,
}

impl SolutionMetadata {
    /// The member of that name, letter case ignored; a `null` counts as missing.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Node> {
        self.document.root.get_some(name)
    }

    /// The whole `support` object.
    #[must_use]
    pub fn support(&self) -> serde_json::Value {
        self.get("support").map_or(serde_json::Value::Null, Node::to_json)
    }

    /// `<publisherId>.<offerId>`, a missing part empty (spec driver §3, step 11).
    #[must_use]
    pub fn solution_id(&self) -> String {
        let part = |name| self.get(name).map_or_else(String::new, Node::to_text);
        format!("{}.{}", part("publisherId"), part("offerId"))
    }
}

/// Reads the file that the data file's `Metadata` names: what it holds, and the same if packaging can use it.
pub(super) fn read(
    files: &SolutionFiles,
    data_file: &DataFile,
    report: &mut Report,
) -> (Option<Document>, Option<SolutionMetadata>) {
    let document = parse(files, data_file, report);
    let is_fit = document.as_ref().is_some_and(|document| check(document, &document.file.path, report));
    let metadata = document.clone().filter(|_| is_fit).map(|document| SolutionMetadata { document });
    (document, metadata)
}

fn parse(files: &SolutionFiles, data_file: &DataFile, report: &mut Report) -> Option<Document> {
    let data = &data_file.document;
    let named = data.root.get_some("Metadata");
    let Some(entry) = named.and_then(Node::as_str).filter(|path| !path.is_empty()) else {
        let place = named.map_or_else(|| data.place(&data.root), |node| data.place(node));
        report.push(
            Diagnostic::error("metadata-not-named", "the data file names no `Metadata` file")
                .at(place)
                .help("add `\"Metadata\": \"SolutionMetadata.json\"`, after the lists of content"),
        );
        return None;
    };
    let place = data.place(named?);
    let path = find(files, entry, &place, report)?;
    let text = read_text(files, &path, report)?;
    json::parse(&text).map_err(|fault| report.push(fault)).ok()
}

/// V3 takes the entry as it stands, relative to the solution folder (spec driver §3, step 6).
fn find(files: &SolutionFiles, entry: &str, place: &Place, report: &mut Report) -> Option<String> {
    let path = entry.replace('\\', "/");
    let (message, help) = match files.find(&path) {
        Found::Exact(path) => return Some(path),
        Found::Spelled(path) => {
            report.push(letter_case::differs(&path, place));
            return Some(path);
        }
        Found::Missing => {
            let help = files.near(&path).first().map_or_else(
                || "name the file relative to the solution folder, such as `SolutionMetadata.json`".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            (format!("the metadata file `{path}` does not exist in the solution folder"), help)
        }
        Found::Folder(path) => (format!("`{path}` is a folder"), "name the metadata file".to_owned()),
        Found::Outside => {
            (format!("`{path}` leads outside the solution folder"), "name a file of the solution".to_owned())
        }
    };
    report.push(Diagnostic::error("metadata-missing", message).at(place.clone()).help(help));
    None
}

/// What V3 needs of the file: an object with `support`, and in it a `tier` (spec common-1 §15).
fn check(document: &Document, path: &str, report: &mut Report) -> bool {
    let fault =
        |message: String, place: Place, help: &str| Diagnostic::error("metadata-member", message).at(place).help(help);
    let root = &document.root;
    if root.as_object().is_none() {
        report.push(fault(
            format!("`{path}` holds no JSON object"),
            document.place(root),
            "write `{ \"publisherId\": …, \"offerId\": …, \"support\": { … } }`",
        ));
        return false;
    }
    let Some(support) = root.get_some("support").filter(|support| support.as_object().is_some()) else {
        report.push(fault(
            format!("`{path}` has no `support`"),
            document.place(root),
            "add `\"support\": { \"name\": …, \"email\": …, \"tier\": \"Partner\", \"link\": … }`",
        ));
        return false;
    };
    if support.get_some("tier").is_none() {
        report.push(fault(
            "`support` has no `tier`".to_owned(),
            document.place(support),
            "add `\"tier\": \"Microsoft\"`, `\"Partner\"` or `\"Community\"`",
        ));
        return false;
    }
    true
}
