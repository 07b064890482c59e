//! SARIF 2.1.0 for code scanning: the findings of a run, and the manual pages of the checks that found them.

use std::path::Path;

use indexmap::IndexMap;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::checked::Checked;
use super::{Outcome, manual, relative_path};
use crate::checks;
use crate::diagnostics::{Diagnostic, Place, SourceEdit};

/// What a path of a URI may hold as it stands.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The log of a run. Files are named relative to `base` where they lie below it.
#[must_use]
pub fn log(all: &[Checked], base: &Path) -> String {
    let mut rules = IndexMap::new();
    let mut results = Vec::new();
    for Checked { outcome, known, .. } in all {
        for diagnostic in outcome.report.sorted() {
            results.push(result(outcome, diagnostic, base, &mut rules));
        }
        for finding in known {
            let mut result = result(outcome, &finding.diagnostic, base, &mut rules);
            result["suppressions"] = json!([{"kind": "external", "justification": finding.known}]);
            results.push(result);
        }
    }
    let errors = all.iter().filter_map(|checked| checked.outcome.error.as_ref());
    let notifications: Vec<Value> =
        errors.map(|error| json!({"level": "error", "message": {"text": error.to_string()}})).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": env!("CARGO_PKG_NAME"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.into_keys().map(rule).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": notifications.is_empty(),
                "toolExecutionNotifications": notifications,
            }],
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

/// What is reported under an id.
fn rule(id: &str) -> Value {
    let Some(check) = checks::find(id) else { return json!({"id": id}) };
    json!({
        "id": id,
        "shortDescription": {"text": check.summary},
        "fullDescription": {"text": check.manual.what},
        "help": {"text": manual::page(check), "markdown": manual::markdown::page(check)},
        "defaultConfiguration": {"level": check.severity.name()},
    })
}

/// One result; `rules` are the ids seen so far in the order in which they were seen.
fn result(outcome: &Outcome, diagnostic: &Diagnostic, base: &Path, rules: &mut IndexMap<&'static str, ()>) -> Value {
    let rule_index = rules.insert_full(diagnostic.id, ()).0;
    let help = diagnostic.help.as_ref().map_or_else(String::new, |help| format!("\n{help}"));
    // Code scanning shows a result at its first location, and the package is seldom part of a pull request.
    let place = diagnostic.origin.as_deref().or(diagnostic.place.as_ref());
    let mut result = json!({
        "ruleId": diagnostic.id,
        "ruleIndex": rule_index,
        "level": diagnostic.severity.name(),
        "message": {"text": format!("{}{help}", diagnostic.message)},
        "locations": [{"physicalLocation": location(outcome, place, base)}],
    });
    if diagnostic.origin.is_some() {
        let packaged = location(outcome, diagnostic.place.as_ref(), base);
        result["relatedLocations"] = json!([{"physicalLocation": packaged, "message": {"text": "in the package"}}]);
    }
    if let Some(edit) = &diagnostic.fix {
        result["fixes"] = json!([fix(outcome, edit, base)]);
    }
    result
}

fn location(outcome: &Outcome, place: Option<&Place>, base: &Path) -> Value {
    let path = place.map_or_else(|| outcome.folder.clone(), |place| outcome.folder.join(&place.file.path));
    let mut location = json!({"artifactLocation": {"uri": uri(&relative_path(&path, base))}});
    if let Some(place) = place.filter(|place| !place.file.text.is_empty()) {
        location["region"] = region(place);
    }
    location
}

fn region(place: &Place) -> Value {
    let (line, column) = place.line_column();
    let (end_line, end_column) = place.end_line_column();
    json!({"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column})
}

fn fix(outcome: &Outcome, edit: &SourceEdit, base: &Path) -> Value {
    let path = outcome.folder.join(&edit.place.file.path);
    json!({"artifactChanges": [{
        "artifactLocation": {"uri": uri(&relative_path(&path, base))},
        "replacements": [{"deletedRegion": region(&edit.place), "insertedContent": {"text": edit.replacement}}],
    }]})
}

/// A relative path stays relative, to whatever the reader takes for the root; an absolute one names the disk.
fn uri(path: &str) -> String {
    let encoded = utf8_percent_encode(path, ENCODED).to_string();
    match path.as_bytes() {
        [b'/', ..] => format!("file://{encoded}"),
        [drive, b':', ..] if drive.is_ascii_alphabetic() => format!("file:///{encoded}"),
        _ => encoded,
    }
}
