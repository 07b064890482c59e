//! When a scheduled rule runs and what triggers it (spec common-3 §5.5 steps 5 and 9).

use super::Faults;
use crate::source::{Node, equals_ignoring_case};

/// The operators, as written in YAML and as the package names them.
const OPERATORS: [(&str, &str); 4] = [("gt", "GreaterThan"), ("lt", "LessThan"), ("eq", "Equal"), ("ne", "NotEqual")];

/// The members that only a rule of kind `Scheduled` keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// `queryFrequency` as the package spells it.
    pub query_frequency: String,
    /// `queryPeriod` as the package spells it.
    pub query_period: String,
    /// `triggerOperator`; `None`, which the package shows as `null`, where it is missing or unknown.
    pub trigger_operator: Option<&'static str>,
}

pub(super) fn read(root: &Node, faults: &mut Faults<'_>) -> Schedule {
    Schedule {
        query_frequency: duration("queryFrequency", faults),
        query_period: duration("queryPeriod", faults),
        trigger_operator: operator(root, faults),
    }
}

fn duration(name: &str, faults: &mut Faults<'_>) -> String {
    let ids = ["analytic-rule-without-duration", "analytic-rule-duration-not-text"];
    let help = format!("write a time span with its unit, such as `{name}: 5m`, `1h` or `14d`");
    iso_duration(faults.required_text(name, "scheduled rule", ids, &help))
}

/// V3 prefixes whatever it finds, also what is a duration already (fixture `Adatum Rule Schedules`).
fn iso_duration(text: &str) -> String {
    let upper: String = text.chars().map(upper_case).collect();
    if upper.contains('D') { format!("P{upper}") } else { format!("PT{upper}") }
}

/// .NET changes letter case one character at a time.
fn upper_case(character: char) -> char {
    let mut upper = character.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(only), None) => only,
        _ => character,
    }
}

fn operator(root: &Node, faults: &mut Faults<'_>) -> Option<&'static str> {
    let help = "write `gt`, `lt`, `eq` or `ne`";
    let Some(node) = root.get_some("triggerOperator") else {
        let node = root.get("triggerOperator").unwrap_or(root);
        let message = "the scheduled rule has no `triggerOperator`, so the package holds `null`";
        faults.warning("analytic-rule-without-trigger-operator", node, message, help);
        return None;
    };
    let text = node.as_str().unwrap_or_default();
    let is_named =
        |(short, long): &&(&str, &str)| equals_ignoring_case(text, short) || equals_ignoring_case(text, long);
    let found = OPERATORS.iter().find(is_named).map(|(_, long)| *long);
    if found.is_none() {
        let message = format!("`{}` is not a trigger operator, so the package holds `null`", node.to_text());
        faults.warning("analytic-rule-trigger-operator-unknown", node, message, help);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::iso_duration;

    #[test]
    fn a_day_anywhere_makes_a_date_duration() {
        assert_eq!(iso_duration("1d12h"), "P1D12H");
    }

    #[test]
    fn letters_without_a_single_upper_case_stay() {
        assert_eq!(iso_duration("5ß"), "PT5ß");
    }
}
