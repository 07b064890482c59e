//! Workbooks: a gallery template, and its entry in the repository's `WorkbooksMetadata.json` (spec common-1 §16).

use std::sync::Arc;

use super::{ContentFile, ReadContext};
use crate::diagnostics::{Diagnostic, Place, Report, SourceText};
use crate::source::{Document, Node, Value, equals_ignoring_case};

/// Characters that V3 takes out of a file's name before it looks the workbook up (spec common-1 §12).
const SPECIAL_CHARACTERS: [char; 8] = ['#', '?', '{', '[', '(', ')', ']', '}'];

/// One file of this kind, read.
#[derive(Clone, Debug)]
pub struct Workbook {
    /// The file.
    pub file: Arc<SourceText>,
    /// The list that the metadata entries stand in.
    pub metadata_file: Arc<SourceText>,
    /// The file's name without extension, by which the metadata names it.
    pub key: String,
    /// The gallery template, an object.
    pub template: Node,
    /// The metadata entries that the wizard's texts come from.
    pub wizard_entries: Vec<Node>,
    /// The metadata entry that the resources are made from; V3 packages a workbook without one with empty texts.
    pub entry: Option<Node>,
}

/// Reads the file; `None` when the report says why it cannot be packaged.
pub fn read(
    file: &ContentFile,
    document: Document,
    context: &ReadContext<'_>,
    report: &mut Report,
) -> Option<Workbook> {
    let Some(shared) = &context.options.workbooks_metadata else {
        report.push(
            Diagnostic::error(
                "workbooks-metadata-missing",
                format!("`{}` is a workbook, but there is no WorkbooksMetadata.json to describe it", file.path),
            )
            .at(file.entry.clone())
            .help(
                "keep `Workbooks/WorkbooksMetadata.json` beside `Solutions/`, or name it: `--workbooks-metadata FILE`",
            ),
        );
        return None;
    };
    let metadata = match &***shared {
        Ok(metadata) => metadata,
        Err(fault) => {
            report.push(fault.clone());
            return None;
        }
    };
    let key = key(file.stem());
    let wizard_entries = metadata.wizard_entries(&key);
    let is_of_a_solution = is_of_a_solution(file, &metadata.document, &wizard_entries, report);
    let template = template(file, document, report)?;
    is_of_a_solution.then(|| Workbook {
        file: Arc::clone(&file.text),
        metadata_file: Arc::clone(&metadata.document.file),
        entry: metadata.entry(&key).cloned(),
        wizard_entries: wizard_entries.into_iter().cloned().collect(),
        key,
        template,
    })
}

/// The key of the file of that name. A parenthesis further in keeps the name as it is.
pub(crate) fn key(stem: &str) -> String {
    if stem.find('(').is_some_and(|index| index > 0) { stem.to_owned() } else { stem.replace(SPECIAL_CHARACTERS, "") }
}

/// V3 stops at a workbook whose metadata names another source than a solution (spec common-1 §16.3).
fn is_of_a_solution(file: &ContentFile, metadata: &Document, entries: &[&Node], report: &mut Report) -> bool {
    for entry in entries {
        if let Some(kind) = foreign_source(entry) {
            let message =
                format!("the metadata of `{}` says `source.kind` is `{}`, not `Solution`", file.path, kind.to_text());
            report.push(
                Diagnostic::error("workbook-source-not-solution", message)
                    .at(metadata.place(kind))
                    .help("remove `source` from the entry, or the workbook from the solution"),
            );
            return false;
        }
    }
    true
}

/// The `source.kind` that says that the content belongs to no solution.
pub(super) fn foreign_source(metadata: &Node) -> Option<&Node> {
    let is_foreign = |kind: &str| ["Community", "Standalone"].iter().any(|other| equals_ignoring_case(kind, other));
    metadata.path(&["source", "kind"]).filter(|kind| kind.as_str().is_some_and(is_foreign))
}

/// The one object of the file; a list of one counts as its element.
fn template(file: &ContentFile, document: Document, report: &mut Report) -> Option<Node> {
    let text = document.file;
    let root = match document.root {
        Node { value: Value::Array(mut items), .. } if items.len() == 1 => items.remove(0),
        root => root,
    };
    if root.as_object().is_some() {
        return Some(root);
    }
    report.push(
        Diagnostic::error("workbook-not-an-object", format!("`{}` holds no workbook", file.path))
            .at(Place::new(&text, root.span))
            .help("save the gallery template of the workbook, `{ \"version\": \"Notebook/1.0\", \"items\": [ … ] }`"),
    );
    None
}
