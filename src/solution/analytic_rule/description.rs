//! The description of a rule, freed of the quotes around it (spec common-3 §5.5 step 8).

use super::Faults;
use crate::source::Node;

pub(super) fn read(root: &Node, faults: &mut Faults<'_>) -> String {
    let help = "write `description: |` and the text below it";
    let ids = ["analytic-rule-without-description", "analytic-rule-description-not-text"];
    let text = faults.required_text("description", "rule", ids, help).trim_end();
    let node = root.get("description").unwrap_or(root);
    if !text.starts_with(['\'', '"']) {
        return text.to_owned();
    }
    if text.len() == 1 {
        let message = "the rule's `description` is a single quote character";
        faults.error("analytic-rule-description-one-quote", node, message, help);
        return String::new();
    }
    if !text.ends_with(['\'', '"']) {
        let message = "the `description` begins with a quote, so V3 takes its last character away too";
        let help = "close the quote at the end of the description, or begin with another word";
        faults.warning("analytic-rule-description-cut", node, message, help);
    }
    without_first_and_last(text)
}

/// V3 takes the last character away whatever it is (fixture `Adatum Rule Texts`), and counts in UTF-16: half of a
/// character beyond U+FFFF stays, which is written as U+FFFD.
fn without_first_and_last(text: &str) -> String {
    let mut characters = text.chars();
    characters.next();
    let last = characters.next_back();
    let half = if last.is_some_and(|last| last.len_utf16() == 2) { "\u{fffd}" } else { "" };
    format!("{}{half}", characters.as_str())
}
