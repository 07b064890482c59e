//! Tactics and techniques (spec common-3 §5.5 steps 6 and 7).

use std::collections::BTreeSet;

use super::{Faults, given};
use crate::source::{Node, Value};

/// `relevantTechniques`, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Techniques {
    /// What holds a dot, each once.
    pub sub_techniques: Vec<String>,
    /// What stands before the first dot, or the whole.
    pub techniques: Vec<String>,
}

pub(super) fn read_tactics(root: &Node, faults: &mut Faults<'_>) -> Option<serde_json::Value> {
    let node = given(root, "tactics")?;
    let items = without_blanks(node, "tactics", faults);
    Some(match (items, node.as_array()) {
        (None, _) => node.to_json(),
        (Some(items), Some(_)) => items.into(),
        (Some(items), None) => items.concat().into(),
    })
}

/// A technique stands once for each of its sub-techniques, because V3 looks for the whole item where it collects the
/// parts before the dot (fixture `Adatum Scheduled Rules`).
pub(super) fn read(root: &Node, faults: &mut Faults<'_>) -> Techniques {
    let Some(node) = given(root, "relevantTechniques") else { return Techniques::default() };
    let items = without_blanks(node, "relevantTechniques", faults).unwrap_or_else(|| texts(node, faults));
    let mut split = Techniques::default();
    let (mut seen_sub_techniques, mut seen_techniques) = (BTreeSet::new(), BTreeSet::new());
    for item in items {
        let technique = item.split('.').next().unwrap_or_default().to_owned();
        if !seen_techniques.contains(&item) {
            seen_techniques.insert(technique.clone());
            split.techniques.push(technique);
        }
        if item.contains('.') && seen_sub_techniques.insert(item.clone()) {
            split.sub_techniques.push(item);
        }
    }
    split
}

/// All items as text without blanks, if any of them holds a blank.
fn without_blanks(node: &Node, name: &str, faults: &mut Faults<'_>) -> Option<Vec<String>> {
    let items = node.as_array().unwrap_or(std::slice::from_ref(node));
    if !items.iter().any(|item| item.as_object().is_none() && item.to_text().contains(' ')) {
        return None;
    }
    Some(items.iter().map(|item| faults.text(item, name).replace(' ', "")).collect())
}

/// The techniques, which must be text.
fn texts(node: &Node, faults: &mut Faults<'_>) -> Vec<String> {
    let mut texts = Vec::new();
    for item in node.as_array().unwrap_or(std::slice::from_ref(node)) {
        let what = match &item.value {
            Value::String(text) => {
                texts.push(text.clone());
                continue;
            }
            Value::Null => "an empty item".to_owned(),
            Value::Array(_) => "a list".to_owned(),
            Value::Object(_) => "a mapping".to_owned(),
            Value::Bool(_) | Value::Number(_) | Value::DateTime(_) => format!("`{}`", item.to_text()),
        };
        let message = format!("{what} among `relevantTechniques` is not text");
        let help = "write techniques such as `T1078` or `T1078.004`";
        faults.error("analytic-rule-technique-not-text", item, message, help);
    }
    texts
}
