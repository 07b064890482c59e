//! The data file (`Data/Solution_*.json`): what the solution is called, and what it lists.

use crate::diagnostics::{Diagnostic, Place, Report};
use crate::files::{Found, ReadFault, SolutionFiles};
use crate::source::{Document, Member, Node, json};

/// Files of the data folder that are not the data file (spec driver §2, step 8).
const OTHER_FILES: [&str; 4] =
    ["parameters.json", "parameter.json", "system_generated_metadata.json", "testparameters.json"];

/// The data file, read.
#[derive(Clone, Debug)]
pub struct DataFile {
    /// The whole file.
    pub document: Document,
    /// `Name`.
    pub name: String,
    /// `Author`, split.
    pub author: Author,
}

/// The two parts of the data file's `Author`, as V3 splits it at ` - `.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// What stands before the first ` - `.
    pub name: String,
    /// What stands behind it, up to a second ` - `.
    pub email: Option<String>,
}

impl DataFile {
    /// The member of that name, letter case ignored; a `null` counts as missing.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Node> {
        self.document.root.get_some(name)
    }

    /// The member's text form if it is truthy, as V3 takes its blade texts.
    #[must_use]
    pub fn text_or(&self, name: &str, default: &str) -> serde_json::Value {
        let given = self.get(name).filter(|node| node.is_truthy());
        given.map_or_else(|| serde_json::Value::from(default), Node::to_json)
    }

    /// The members in the order of the file.
    pub fn members(&self) -> impl Iterator<Item = &Member> {
        self.document.root.members()
    }

    /// The place of a member's name, or of the whole file where it is missing.
    #[must_use]
    pub fn place_of(&self, name: &str) -> Place {
        self.document.root.member(name).map_or_else(
            || Place::start_of(&self.document.file),
            |member| Place::new(&self.document.file, member.key_span),
        )
    }
}

/// Finds and reads the data file; `None` when the report says why there is none.
pub(super) fn read(files: &SolutionFiles, report: &mut Report) -> Option<DataFile> {
    let path = find(files, report)?;
    let text = read_text(files, &path, report)?;
    let document = match json::parse(&text) {
        Ok(document) => document,
        Err(fault) => {
            report.push(fault);
            return None;
        }
    };
    if document.root.as_object().is_none() {
        report.push(
            Diagnostic::error("data-file-not-an-object", format!("`{path}` holds no JSON object"))
                .at(document.place(&document.root))
                .help("write `{ \"Name\": …, \"Author\": …, \"Metadata\": \"SolutionMetadata.json\", … }`"),
        );
        return None;
    }
    let name = required_text(&document, "Name", "the name of the solution, equal to the name of its folder", report);
    let author = required_text(&document, "Author", "`<publisher> - <support e-mail>`", report);
    check_first_party(&document, report);
    // Without a name the solution is not packaged; the folder's name lets the reader go on to the other faults.
    let is_named = name.is_some();
    let name = name.unwrap_or_else(|| files.name().to_owned());
    let author = split_author(&author.unwrap_or_default());
    if is_named && name != files.name() && !files.name().is_empty() {
        report.push(
            Diagnostic::warning(
                "name-differs-from-folder",
                format!("the folder is called `{}`, but `Name` is `{name}`", files.name()),
            )
            .at(document.place(document.root.get("Name").expect("`Name` was read")))
            .help("give folder and `Name` one spelling; V3 looks for the content below `Name`"),
        );
    }
    Some(DataFile { document, name, author })
}

/// Reads a file of the solution as text, and reports why where that fails.
pub(super) fn read_text(
    files: &SolutionFiles,
    path: &str,
    report: &mut Report,
) -> Option<std::sync::Arc<crate::diagnostics::SourceText>> {
    match files.read(path) {
        Ok(text) => Some(text),
        Err(fault) => {
            report.push(unreadable(path, fault));
            None
        }
    }
}

/// The diagnostic of a file that is there but cannot be read as text.
#[must_use]
pub fn unreadable(path: &str, fault: ReadFault) -> Diagnostic {
    match fault {
        ReadFault::NotText { file, span, byte } => {
            Diagnostic::error("file-not-text", format!("`{path}` is not UTF-8 text: byte {byte} cannot be read"))
                .at(Place::new(&file, span))
                .help("save the file as UTF-8, or as UTF-16 or UTF-32 with a byte order mark")
        }
        ReadFault::Missing | ReadFault::TooLarge { .. } | ReadFault::Disk(_) => {
            Diagnostic::error("file-unreadable", format!("`{path}` cannot be read: {fault}"))
                .at(Place::start_of(&crate::diagnostics::SourceText::new(path, "")))
                .help("check that it is a readable file of sensible size")
        }
    }
}

fn find(files: &SolutionFiles, report: &mut Report) -> Option<String> {
    if let Some(named) = files.data_file() {
        return Some(named.to_owned());
    }
    let is_data_file = |name: &String| {
        let name = name.to_lowercase();
        name.strip_suffix(".json").is_some() && !OTHER_FILES.contains(&name.as_str())
    };
    let folder = match files.find("Data") {
        Found::Folder(folder) => folder,
        Found::Exact(_) | Found::Spelled(_) | Found::Missing | Found::Outside => "Data".to_owned(),
    };
    let names = files.list(&folder).into_iter().filter(is_data_file);
    let mut candidates: Vec<String> = names.map(|name| format!("{folder}/{name}")).collect();
    if candidates.len() > 1 {
        let is_named_so = |path: &String| path.to_lowercase().starts_with("data/solution");
        if candidates.iter().any(is_named_so) {
            candidates.retain(is_named_so);
        }
    }
    match candidates.as_slice() {
        [only] => return Some(only.clone()),
        [] => report.push(
            Diagnostic::error("data-file-missing", format!("the solution `{}` has no data file", files.name()))
                .at(Place::start_of(&crate::diagnostics::SourceText::new("Data", "")))
                .help("write `Data/Solution_<Name>.json`, which names the solution and lists its content"),
        ),
        several => report.push(
            Diagnostic::error(
                "data-file-ambiguous",
                format!("the solution has {} data files: {}", several.len(), several.join(", ")),
            )
            .at(Place::start_of(&crate::diagnostics::SourceText::new(several[0].clone(), "")))
            .help("keep one, or name the one to package as PATH"),
        ),
    }
    None
}

/// A member that must be text and not empty.
fn required_text(document: &Document, name: &str, what: &str, report: &mut Report) -> Option<String> {
    let (message, place) = match document.root.get_some(name) {
        Some(node) => match node.as_str() {
            Some(text) if !text.trim().is_empty() => return Some(text.to_owned()),
            Some(_) => (format!("`{name}` of the data file is empty"), document.place(node)),
            None => (format!("`{name}` of the data file is not text"), document.place(node)),
        },
        None => (format!("the data file has no `{name}`"), document.place(&document.root)),
    };
    report.push(Diagnostic::error("data-file-member", message).at(place).help(format!("`{name}` is {what}")));
    None
}

fn split_author(author: &str) -> Author {
    let mut parts = author.split(" - ");
    let name = parts.next().unwrap_or_default().to_owned();
    Author { name, email: parts.next().map(str::to_owned) }
}

/// V3 stops at a truthy `Is1PConnector`, whatever the letter case of the name (spec driver §3, step 2).
fn check_first_party(document: &Document, report: &mut Report) {
    if let Some(member) = document.root.member("Is1PConnector").filter(|member| member.value.is_truthy()) {
        report.push(
            Diagnostic::error("first-party-flag", "`Is1PConnector` is deprecated, and V3 stops at it")
                .at(Place::new(&document.file, member.key_span))
                .help("remove `Is1PConnector`; list the ids of connectors that need no deployment in `StaticDataConnectorIds`"),
        );
    }
}
