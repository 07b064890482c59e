//! The variables of a playbook's template: the author's, and those that packaging adds (spec common-1 §17.11).

use indexmap::IndexMap;

use super::escaping::{escape_everywhere, escaped};
use crate::arm;
use crate::diagnostics::Span;
use crate::source::{self, Node, Value};

/// The variables in the order of adding; names are unique, letter case ignored.
pub(super) struct InnerVariables {
    /// Names and values by the names' upper-case form; `None` where the template has no `variables`, so that V3 loses
    /// what it would add (fixture `Northwind Playbook Escaping`).
    entries: Option<IndexMap<String, (String, Node)>>,
}

impl InnerVariables {
    pub(super) fn of(variables: Option<&source::Object>) -> Self {
        let entry = |member: &source::Member| (member.key.to_uppercase(), (member.key.clone(), member.value.clone()));
        Self { entries: variables.map(|variables| variables.members.iter().map(entry).collect()) }
    }

    /// Adds a text, and a second variable that refers to it, whose reference is returned. Variables of these names
    /// that are there already stay.
    pub(super) fn refer(&mut self, name: &str, value: &str) -> String {
        let reference = format!("[variables('{name}')]");
        self.add(name, value);
        self.add(&format!("_{name}"), &reference);
        format!("[variables('_{name}')]")
    }

    fn add(&mut self, name: &str, value: &str) {
        let node = || Node { value: Value::String(value.to_owned()), span: Span::default() };
        if let Some(entries) = &mut self.entries {
            entries.entry(name.to_uppercase()).or_insert_with(|| (name.to_owned(), node()));
        }
    }

    /// The variables as they are packaged, and behind them `added`; of equal names the earlier wins.
    pub(super) fn finish(self, added: Vec<(String, String)>) -> arm::Object {
        let mut entries = self.entries.unwrap_or_default();
        let mut packaged: arm::Object =
            entries.values_mut().map(|(name, value)| (std::mem::take(name), packaged(value))).collect();
        for (name, value) in added {
            if !entries.contains_key(&name.to_uppercase()) {
                packaged.insert(name, value.into());
            }
        }
        packaged
    }
}

/// A list of texts is joined (fixture `Northwind Playbook Escaping`). Where V3 stops, at everything else that is no
/// text, the value stays what it is.
fn packaged(node: &mut Node) -> arm::Value {
    if let Some(texts) = node.as_array().and_then(texts).filter(|texts| !texts.is_empty()) {
        return match texts.as_slice() {
            [only] => escaped((*only).to_owned()).into(),
            several => format!("[{}", several.join(" ")).into(),
        };
    }
    escape_everywhere(node);
    node.to_json()
}

fn texts(items: &[Node]) -> Option<Vec<&str>> {
    items.iter().map(Node::as_str).collect()
}
