//! `createUiDefinition.json`: the wizard's steps, and the description with its counts (spec common-3 §11.1, driver §7).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::assembly::{Assembly, Counts};
use super::package_resource;
use crate::arm::Value;
use crate::source::{Node, equals_ignoring_case};

/// The skeleton of `createUiDefinition.json`.
const CREATE_UI_DEFINITION: &str = include_str!("../../templates/createUiDefinition.json");

/// Steps in the order of the wizard; a name that is not here comes first.
const STEP_ORDER: [&str; 7] =
    ["dataconnectors", "parsers", "workbooks", "analytics", "huntingqueries", "watchlists", "playbooks"];

/// Everything but the unreserved characters of RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The wizard's definition; the package resource gets its description on the way.
pub(super) fn finish(assembly: &mut Assembly<'_>) -> Value {
    let mut definition: Value = serde_json::from_str(CREATE_UI_DEFINITION).expect("the skeleton is valid JSON");
    let basics = &mut definition["parameters"]["config"]["basics"];
    let skeleton = basics["description"].as_str().expect("the skeleton has a description");
    let data_file = &assembly.solution.data_file;
    let described =
        describe(&with_counts(skeleton, assembly.counts), &assembly.solution.name, data_file.get("Description"));
    package_resource::set_description(assembly, &described);
    let logo = data_file.get("Logo").filter(|logo| logo.is_truthy());
    basics["description"] = logo
        .map_or_else(|| without_logo(&described), |logo| replace_token(&described, "{{Logo}}", &logo.to_text()))
        .into();
    let mut steps = assembly.take_steps(|step| STEP_ORDER.iter().position(|name| step["name"] == *name));
    if steps.is_empty() {
        // V3 sorts a list of nothing into a list of one empty step (fixture `Northwind Saved Searches`).
        steps.push(serde_json::json!({}));
    }
    definition["parameters"]["steps"] = steps.into();
    definition
}

/// The description without the place of the logo.
pub(super) fn without_logo(description: &str) -> String {
    replace_ignoring_case(description, "{{Logo}}\n\n", |_| String::new())
}

/// Replaces a token as PowerShell's `-replace` does: its letter case is ignored, and `$` sequences in the replacement
/// stand for parts of the text (fixture `Fabrikam R&D $& Søk (Beta) 100%`).
pub(super) fn replace_token(text: &str, token: &str, replacement: &str) -> String {
    replace_ignoring_case(text, token, |found| expand(replacement, text, found))
}

fn describe(description: &str, name: &str, given: Option<&Node>) -> String {
    match given.filter(|given| given.is_truthy()) {
        Some(given) => {
            let described = replace_token(description, "{{SolutionDescription}}", &given.to_text());
            let encoded = utf8_percent_encode(name, RESERVED).to_string();
            replace_token(&described, "{{SolutionName}}", &encoded)
        }
        // Without a description V3 leaves the name's token in the link.
        None => replace_token(description, "{{SolutionDescription}}", ""),
    }
}

/// The line of counts. `playbooks` counts custom connectors and function apps too, which can leave a comma at the end.
fn with_counts(skeleton: &str, counts: Counts) -> String {
    let real_playbooks = counts.playbooks.saturating_sub(counts.custom_connectors + counts.function_apps);
    let table = [
        ("DataConnectorCount", "Data Connectors", counts.data_connectors, 0),
        ("ParserCount", "Parsers", counts.parsers, 1),
        ("WorkbookCount", "Workbooks", counts.workbooks, 2),
        ("AnalyticRuleCount", "Analytic Rules", counts.analytic_rules, 3),
        ("HuntingQueryCount", "Hunting Queries", counts.hunting_queries, 4),
        ("WatchlistCount", "Watchlists", counts.watchlists, 5),
        ("SummaryRuleCount", "Summary Rules", counts.summary_rules, 6),
        ("LogicAppCustomConnectorCount", "Custom Azure Logic Apps Connectors", counts.custom_connectors, 7),
        ("FunctionAppsCount", "Function Apps", counts.function_apps, 7),
        ("PlaybookCount", "Playbooks", real_playbooks, 8),
    ];
    let following = [
        counts.data_connectors,
        counts.parsers,
        counts.workbooks,
        counts.analytic_rules,
        counts.hunting_queries,
        counts.watchlists,
        counts.summary_rules,
        counts.playbooks,
    ];
    let mut text = skeleton.to_owned();
    for (token, label, count, position) in table {
        let more =
            following.iter().skip(position + 1).any(|count| *count > 0) || (position == 7 && counts.playbooks > 0);
        let comma = if more { ", " } else { "" };
        let replacement = if count > 0 { format!("**{label}:** {count}{comma}") } else { String::new() };
        text = text.replace(&format!("{{{{{token}}}}}"), &replacement);
    }
    text
}

struct Found {
    start: usize,
    end: usize,
}

fn replace_ignoring_case(text: &str, token: &str, replacement: impl Fn(&Found) -> String) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut rest = 0;
    while let Some(found) = find_ignoring_case(text, token, rest) {
        replaced.push_str(&text[rest..found.start]);
        replaced.push_str(&replacement(&found));
        rest = found.end;
    }
    replaced + &text[rest..]
}

fn find_ignoring_case(text: &str, token: &str, from: usize) -> Option<Found> {
    let starts = text[from..].match_indices("{{").map(|(index, _)| from + index);
    starts
        .map(|start| Found { start, end: start + token.len() })
        .find(|found| text.get(found.start..found.end).is_some_and(|candidate| equals_ignoring_case(candidate, token)))
}

/// .NET's replacement patterns for an expression without groups (spec common-3 §2.2).
fn expand(replacement: &str, text: &str, found: &Found) -> String {
    let mut expanded = String::new();
    let mut rest = replacement;
    while let Some(index) = rest.find('$') {
        expanded.push_str(&rest[..index]);
        let pattern = &rest[index + 1..];
        let (part, length) = match pattern.bytes().next() {
            Some(b'$') => ("$", 1),
            Some(b'&' | b'0' | b'+') => (&text[found.start..found.end], 1),
            Some(b'`') => (&text[..found.start], 1),
            Some(b'\'') => (&text[found.end..], 1),
            Some(b'_') => (text, 1),
            _ => ("$", 0),
        };
        expanded.push_str(part);
        rest = &pattern[length..];
    }
    expanded + rest
}
