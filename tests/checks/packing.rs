//! The pages of what is reported while files are read, and the sources that report it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use sentinel_pack::checks::{self, Check, Run};
use sentinel_pack::diagnostics::{Severity, SourceText};
use sentinel_pack::source::{json, yaml};

/// The folders and files whose sources report by themselves.
const REPORTING: [&str; 4] = ["solution", "source", "files", "checks/settings/mod.rs"];

/// Texts in these folders that look like ids: names of folders around playbooks (spec common-1 §17.1).
const NO_IDS: [&str; 5] = [
    "incident-trigger",
    "alert-trigger",
    "entity-trigger",
    "incident-trigger-logingestionapi",
    "alert-trigger-logingestionapi",
];

fn faults() -> impl Iterator<Item = &'static Check> {
    checks::registry().filter(|check| matches!(check.run, Run::Packing | Run::Settings))
}

fn files_below(folder: &Path, name: &str) -> Vec<String> {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.expect("a readable folder"));
    let wanted = entries.filter(|entry| entry.file_name().to_str().is_some_and(|other| other.ends_with(name)));
    wanted
        .filter(|entry| entry.file_type().is_file() && entry.file_name() != "tests.rs")
        .map(|entry| fs::read_to_string(entry.path()).expect("a readable file"))
        .collect()
}

/// The code of a source file: its comments and its tests are left out.
fn code(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or(text);
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn is_id(text: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(|letter| letter.is_ascii_lowercase());
    text.contains('-') && text.split('-').all(is_word)
}

/// The texts in quotes that look like ids, each with whether it is handed to a function that makes a warning.
fn ids(code: &str) -> Vec<(&str, bool)> {
    let quotes: Vec<usize> = code.match_indices('"').map(|(at, _)| at).collect();
    let between = quotes.iter().zip(quotes.iter().skip(1));
    let texts = between.map(|(&open, &close)| (&code[open + 1..close], code[..open].trim_end().ends_with("warning(")));
    texts.filter(|(text, _)| is_id(text)).collect()
}

/// Every id that the sources report, with the graver of its severities.
fn reported() -> BTreeMap<String, Severity> {
    let mut reported = BTreeMap::new();
    for folder in REPORTING {
        for text in files_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder), ".rs") {
            for (id, is_warning) in ids(&code(&text)) {
                let severity = if is_warning { Severity::Warning } else { Severity::Error };
                let gravest = reported.entry(id.to_owned()).or_insert(severity);
                *gravest = severity.min(*gravest);
            }
        }
    }
    for id in NO_IDS {
        assert!(reported.remove(id).is_some(), "no source holds {id}");
    }
    reported
}

#[test]
fn every_fault_that_the_sources_report_has_its_page_and_every_page_its_fault() {
    let pages: BTreeMap<String, Severity> = faults().map(|fault| (fault.id.to_owned(), fault.severity)).collect();
    let reported = reported();
    let ids = |map: &BTreeMap<String, Severity>| map.keys().cloned().collect::<BTreeSet<_>>();
    let without_page: Vec<_> = ids(&reported).difference(&ids(&pages)).cloned().collect();
    let without_fault: Vec<_> = ids(&pages).difference(&ids(&reported)).cloned().collect();
    assert!(without_page.is_empty(), "there is no page of {without_page:?}");
    assert!(without_fault.is_empty(), "no source reports {without_fault:?}");
    let differ: Vec<_> = pages.iter().filter(|(id, severity)| reported[*id] != **severity).collect();
    assert!(differ.is_empty(), "the sources report these with another severity: {differ:?}");
}

#[test]
fn every_diagnostic_of_a_fixture_is_explained() {
    let goldens = files_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/Expected"), "diagnostics.txt");
    assert!(!goldens.is_empty());
    for line in goldens.iter().flat_map(|golden| golden.lines()) {
        for (name, severity) in [("error[", Severity::Error), ("warning[", Severity::Warning)] {
            let Some(id) = line.split_once(name).and_then(|(_, rest)| rest.split_once(']')).map(|(id, _)| id) else {
                continue;
            };
            let check = checks::find(id).unwrap_or_else(|| panic!("{id} has no page"));
            assert!(check.severity <= severity, "{id} is graver than its page says");
        }
    }
}

/// The faults that reading a text as YAML or JSON gives.
fn syntax_faults(id: &str, text: &str) -> Vec<&'static str> {
    let file = SourceText::new("example", text);
    if id.starts_with("yaml-") {
        return yaml::parse(&file).err().unwrap_or_default().iter().map(|fault| fault.id).collect();
    }
    json::parse(&file).err().iter().map(|fault| fault.id).collect()
}

#[test]
fn examples_of_syntax_are_what_they_are_shown_for() {
    let is_of_syntax = |fault: &&Check| fault.id.starts_with("yaml-") || fault.id == "json-syntax";
    // What does not fit on a page is cut off with an ellipsis.
    for fault in faults().filter(is_of_syntax).filter(|fault| !fault.manual.fails.contains('…')) {
        assert_eq!(syntax_faults(fault.id, fault.manual.fails), [fault.id]);
        assert!(syntax_faults(fault.id, fault.manual.passes).is_empty(), "{} passes", fault.id);
    }
}
