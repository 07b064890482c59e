//! Secrets of a template: its secure parameters, and where texts use them.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use super::references::{Openers, parameter_references};
use crate::source::Node;

/// A call of a function that lists keys, with what stands before it.
pub static LIST_FUNCTION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i)[\[(,]\s*list\w*\s*\(").expect("the pattern is well formed"));

/// Whether a type of parameters keeps its values secret.
#[must_use]
pub fn is_secure(kind: &str) -> bool {
    matches!(kind.to_lowercase().as_str(), "securestring" | "secureobject")
}

/// The names of a template's secure parameters in lower case.
#[must_use]
pub fn secure_parameters(template: &Node) -> BTreeSet<String> {
    let parameters = template.get("parameters").into_iter().flat_map(Node::members);
    let secure = parameters.filter(|parameter| parameter.value.get_str("type").is_some_and(is_secure));
    secure.map(|parameter| parameter.key.to_lowercase()).collect()
}

/// The secrets that the expressions of a text use. Of the references to one secret, the toolkit looks at the first.
#[must_use]
pub fn secrets_used<'a>(text: &'a str, secrets: &BTreeSet<String>) -> Vec<&'a str> {
    let mut openers = Openers::of(text);
    let mut seen = BTreeSet::new();
    let mut used = Vec::new();
    for reference in parameter_references(text) {
        let name = reference.name.to_lowercase();
        let opener = openers.before(reference.start);
        if secrets.contains(&name) && seen.insert(name) && opener == Some(b'[') {
            used.push(reference.name);
        }
    }
    used
}
