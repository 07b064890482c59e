//! The repository's `Workbooks/WorkbooksMetadata.json`, which names every workbook of the gallery.

use std::sync::{Arc, LazyLock};

use indexmap::IndexMap;

use crate::diagnostics::{Diagnostic, SourceText};
use crate::source::{Document, Node, json};

/// The file, read once for all solutions of a run.
#[derive(Debug)]
pub struct WorkbooksMetadata {
    /// The whole file: a list of entries.
    pub document: Document,
    /// The positions of the entries, by their file name up to its first dot.
    by_short_name: IndexMap<String, Vec<usize>>,
    /// The position of the first entry, by its file name without extension.
    by_name: IndexMap<String, usize>,
}

/// The file as the solutions of a run share it: read when the first workbook asks for it.
pub type SharedWorkbooksMetadata = LazyLock<Result<WorkbooksMetadata, Diagnostic>, Reader>;

type Reader = Box<dyn FnOnce() -> Result<WorkbooksMetadata, Diagnostic> + Send>;

impl WorkbooksMetadata {
    /// The file whose text `text` gives when it is asked for.
    pub fn shared(
        text: impl FnOnce() -> Result<Arc<SourceText>, Diagnostic> + Send + 'static,
    ) -> Arc<SharedWorkbooksMetadata> {
        Arc::new(LazyLock::new(Box::new(|| Self::read(&text()?))))
    }

    /// Reads the file's text. An entry without `templateRelativePath` belongs to no workbook.
    pub fn read(text: &Arc<SourceText>) -> Result<Self, Diagnostic> {
        let document = json::parse(text)?;
        let mut by_short_name: IndexMap<String, Vec<usize>> = IndexMap::new();
        let mut by_name = IndexMap::new();
        for (index, entry) in entries(&document).iter().enumerate() {
            let Some(path) = entry.get_str("templateRelativePath") else { continue };
            by_short_name.entry(folded(up_to_first_dot(path))).or_default().push(index);
            by_name.entry(folded(name(path))).or_insert(index);
        }
        Ok(Self { document, by_short_name, by_name })
    }

    /// All entries that the wizard's texts of a workbook come from (spec common-1 §16.3).
    #[must_use]
    pub fn wizard_entries(&self, workbook_key: &str) -> Vec<&Node> {
        let found = self.by_short_name.get(&folded(workbook_key)).into_iter().flatten();
        found.filter_map(|index| entries(&self.document).get(*index)).collect()
    }

    /// The entry that a workbook's resources are made from (spec common-1 §16.6).
    #[must_use]
    pub fn entry(&self, workbook_key: &str) -> Option<&Node> {
        entries(&self.document).get(*self.by_name.get(&folded(workbook_key))?)
    }
}

fn entries(document: &Document) -> &[Node] {
    document.root.as_array().unwrap_or(std::slice::from_ref(&document.root))
}

/// The extension is cut at the last dot only where the name holds an opening parenthesis.
fn name(path: &str) -> &str {
    if path.contains('(') { path.rsplit_once('.').map_or(path, |(name, _)| name) } else { up_to_first_dot(path) }
}

fn up_to_first_dot(path: &str) -> &str {
    path.split_once('.').map_or(path, |(name, _)| name)
}

fn folded(name: &str) -> String {
    name.to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metadata() -> WorkbooksMetadata {
        let text = r#"[{"title": "no path"}, {"templateRelativePath": "Fabrikam.json", "title": "first"},
            {"templateRelativePath": "fabrikam.v2.json", "title": "second"},
            {"templateRelativePath": "Traffic(v1.0).json", "title": "third"}]"#;
        WorkbooksMetadata::read(&SourceText::new("WorkbooksMetadata.json", text)).expect("the text is valid")
    }

    #[test]
    fn wizard_sees_every_entry_whose_name_agrees_up_to_the_first_dot() {
        let metadata = metadata();
        let titles: Vec<_> =
            metadata.wizard_entries("FABRIKAM").iter().filter_map(|entry| entry.get_str("title")).collect();
        assert_eq!(titles, ["first", "second"]);
    }

    #[test]
    fn resources_are_made_from_the_first_entry() {
        assert_eq!(metadata().entry("fabrikam").and_then(|entry| entry.get_str("title")), Some("first"));
    }

    #[test]
    fn name_with_parenthesis_is_cut_at_its_last_dot() {
        let metadata = metadata();
        assert_eq!(metadata.entry("traffic(V1.0)").and_then(|entry| entry.get_str("title")), Some("third"));
        assert!(metadata.wizard_entries("Traffic(v1.0)").is_empty());
    }

    #[test]
    fn entry_without_path_belongs_to_no_workbook() {
        assert!(metadata().entry("").is_none());
    }
}
