//! Queries of workbooks that are JSON documents, written anew as V3 does it (spec common-1 §9, step 6).

use serde::de::IgnoredAny;

use crate::arm;
use crate::diagnostics::SourceText;
use crate::source::{Node, Value, json};

/// The query on one line with a line end, top-level members without content removed; `None` when it stays as it is
/// because it is no JSON (fixture `Fabrikam Workbook Queries`).
pub(in crate::assemble) fn rewritten(query: &Value) -> Option<String> {
    match query {
        Value::String(text) => rewritten_text(text),
        // V3 takes a number by its text, so that a text comes out.
        Value::Number(number) => rewritten_text(&number.to_text()),
        Value::Null | Value::Bool(_) | Value::DateTime(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

fn rewritten_text(text: &str) -> Option<String> {
    serde_json::from_str::<IgnoredAny>(text).ok()?;
    let document = json::parse(&SourceText::new("query", text)).ok()?;
    let Some(mut root) = without_brackets(document.root) else { return Some(String::new()) };
    if let Value::Object(object) = &mut root.value {
        object.members.retain(|member| !member.value.is_null() && !is_loosely_empty(&member.value));
    }
    let Some(root) = without_brackets(root) else { return Some(String::new()) };
    Some(arm::to_compact_text(&root.to_json()) + "\n")
}

/// A list of one counts as its element, an empty list as nothing.
fn without_brackets(node: Node) -> Option<Node> {
    match node {
        Node { value: Value::Array(mut items), .. } if items.len() < 2 => items.pop(),
        node => Some(node),
    }
}

/// What V3's comparison takes for the text `[]`, an empty list not among it: that text, `true`, and a list in which
/// either stands.
fn is_loosely_empty(node: &Node) -> bool {
    let is_empty = |node: &Node| matches!(&node.value, Value::Bool(true)) || node.as_str() == Some("[]");
    is_empty(node) || node.as_array().is_some_and(|items| items.iter().any(is_empty))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rewritten(query: &str) -> Option<String> {
        super::rewritten(&Value::String(query.to_owned()))
    }

    #[test]
    fn kql_stays_as_it_is() {
        assert_eq!(rewritten("SecurityEvent | take 10"), None);
        assert_eq!(rewritten(""), None);
    }

    #[test]
    fn lenient_json_stays_as_it_is() {
        assert_eq!(rewritten("{'a': 1}"), None);
        assert_eq!(rewritten("{\"a\": 1,}"), None);
    }

    #[test]
    fn members_without_content_are_removed_from_the_top_level_only() {
        let query = r#"{"a": null, "b": "[]", "c": true, "d": [1, "[]"], "e": {"f": null}, "g": []}"#;
        assert_eq!(rewritten(query).as_deref(), Some("{\"e\":{\"f\":null},\"g\":[]}\n"));
    }

    #[test]
    fn list_of_one_loses_its_brackets() {
        assert_eq!(rewritten("[{\"a\": null}]").as_deref(), Some("{}\n"));
        assert_eq!(rewritten("[[]]").as_deref(), Some(""));
    }
}
