//! What analytic rules, hunting queries and summary rules have in common: a YAML mapping with an id, a name and a
//! version.

use super::ContentFile;
use crate::diagnostics::{Diagnostic, Place, Report};
use crate::source::{Document, Node, Value, equals_ignoring_case, yaml};

/// A content file in YAML: the whole tree, and what every kind says about itself.
#[derive(Clone, Debug)]
pub struct YamlContent {
    /// The whole file.
    pub document: Document,
    /// The file's name without folders and without its last extension.
    pub stem: String,
    /// The text of `id`, empty where it is missing.
    pub id: String,
    /// The text of `version`, `1.0.0` where it is missing (spec common-3 §5.4).
    pub version: String,
}

impl YamlContent {
    /// The member of that name, letter case ignored; a `null` counts as missing.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Node> {
        self.document.root.get_some(name)
    }

    /// The member's value as V3 copies it, `null` where it is missing.
    #[must_use]
    pub fn copied(&self, name: &str) -> serde_json::Value {
        self.get(name).map_or(serde_json::Value::Null, Node::to_json)
    }

    /// The place of a member's value, or of the whole mapping where it is missing.
    #[must_use]
    pub fn place(&self, name: &str) -> Place {
        self.document.place(self.document.root.get(name).unwrap_or(&self.document.root))
    }
}

/// Reads a file whose content must be a mapping.
pub(super) fn open(file: &ContentFile, report: &mut Report) -> Option<Document> {
    let document = match yaml::parse(&file.text) {
        Ok(document) => document,
        Err(faults) => {
            report.extend(faults);
            return None;
        }
    };
    let fault = match &document.root.value {
        Value::Object(_) => return Some(document),
        Value::Null => Diagnostic::error("content-empty", format!("`{}` holds no content", file.path)).at(file.start()),
        _ => Diagnostic::error("content-not-a-mapping", format!("`{}` holds no mapping of names to values", file.path))
            .at(document.place(&document.root)),
    };
    report.push(fault.help("write `id: …`, `name: …` and the other members, or remove the file from the data file"));
    None
}

/// Collects what is wrong with one file, so that its reader can go on to the end.
pub(super) struct Faults<'a> {
    document: &'a Document,
    report: &'a mut Report,
    found: bool,
}

impl<'a> Faults<'a> {
    pub(super) fn new(document: &'a Document, report: &'a mut Report) -> Self {
        Self { document, report, found: false }
    }

    /// Whether anything found forbids packaging the file.
    pub(super) fn found(&self) -> bool {
        self.found
    }

    /// Reports an error at a value.
    pub(super) fn error(&mut self, id: &'static str, node: &Node, message: impl Into<String>, help: impl Into<String>) {
        self.found = true;
        self.report.push(Diagnostic::error(id, message).at(self.document.place(node)).help(help));
    }

    /// Reports a warning at a value.
    pub(super) fn warning(
        &mut self,
        id: &'static str,
        node: &Node,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.report.push(Diagnostic::warning(id, message).at(self.document.place(node)).help(help));
    }

    /// The text of a member without which V3 crashes; `missing` and `not_text` are the ids of the faults.
    pub(super) fn required_text(
        &mut self,
        name: &str,
        what: &str,
        [missing, not_text]: [&'static str; 2],
        help: &str,
    ) -> &'a str {
        let root = &self.document.root;
        match (root.get_some(name), root.get_str(name)) {
            (Some(_), Some(text)) => return text,
            (Some(node), None) => self.error(not_text, node, format!("the {what}'s `{name}` is not text"), help),
            (None, _) => {
                self.error(missing, root.get(name).unwrap_or(root), format!("the {what} has no `{name}`"), help);
            }
        }
        ""
    }

    /// The text form of a value; mappings have none.
    pub(super) fn text(&mut self, node: &Node, name: &str) -> String {
        match first_mapping(node) {
            None => node.to_text(),
            Some(mapping) => {
                let message = format!("`{name}` holds a mapping where text belongs");
                self.error("value-not-text", mapping, message, format!("write `{name}` as text, in quotes if need be"));
                String::new()
            }
        }
    }

    /// `id` and `version`. V3 packages content without id or name, as nothing that Content Hub can install or show
    /// (fixture `Adatum Rule Texts`).
    pub(super) fn identity(&mut self, what: &str, name_member: &str) -> (String, String) {
        let root = &self.document.root;
        let id = root.get_some("id").map_or_else(String::new, |node| self.text(node, "id"));
        if id.is_empty() {
            let message = format!("the {what} has no `id`, so its content id is empty");
            self.warning("content-without-id", root.get("id").unwrap_or(root), message, "add `id:` with a new GUID");
        }
        if !root.get(name_member).is_some_and(Node::is_truthy) {
            let message = format!("the {what} has no `{name_member}`, so Content Hub shows it without one");
            let place = root.get(name_member).unwrap_or(root);
            self.warning("content-without-name", place, message, format!("add `{name_member}:`"));
        }
        let version = root.get_some("version").map_or_else(|| "1.0.0".to_owned(), |node| self.text(node, "version"));
        (id, version)
    }

    /// V3 stops at content that says it is no part of a solution (spec common-3 §5.3, common-2 §5.6).
    pub(super) fn check_source_kind(&mut self, what: &str) {
        let Some(kind) = self.document.root.path(&["metadata", "source", "kind"]) else { return };
        let text = kind.as_str().unwrap_or_default();
        if ["Community", "Standalone"].iter().any(|other| equals_ignoring_case(text, other)) {
            let message = format!("`metadata.source.kind` is `{text}`, and V3 packages no such {what}");
            self.error("content-not-of-a-solution", kind, message, "remove `metadata`, or write `kind: Solution`");
        }
    }
}

fn first_mapping(node: &Node) -> Option<&Node> {
    match &node.value {
        Value::Object(_) => Some(node),
        Value::Array(items) => items.iter().find_map(first_mapping),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::DateTime(_) => None,
    }
}

/// A description without the blanks and then the single quotes around it, each side for itself (spec common-2 §5.6,
/// driver §14).
pub(super) fn trim_quotes(text: &str) -> &str {
    let text = text.trim();
    let text = text.strip_prefix('\'').unwrap_or(text);
    text.strip_suffix('\'').unwrap_or(text)
}
