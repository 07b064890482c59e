//! Workbooks: what is packaged of them, and what is reported instead.

use sentinel_pack::assemble;
use sentinel_pack::diagnostics::{Report, SourceText};
use sentinel_pack::files::SolutionFiles;
use sentinel_pack::solution::{self, ReadOptions, WorkbooksMetadata};
use serde_json::{Value, json};

fn pack(metadata: Option<&Value>, workbook: &str) -> (Report, Option<assemble::Package>) {
    let data_file = json!({
        "Name": "Contoso", "Author": "Contoso", "Workbooks": ["Workbooks/Contoso.json"],
        "Metadata": "SolutionMetadata.json", "Version": "3.0.0",
    });
    let solution_metadata = json!({ "publisherId": "c", "offerId": "c", "support": { "tier": "Partner" } });
    let file = |path: &str, text: String| (path.to_owned(), text.into_bytes());
    let files = vec![
        file("Data/Solution_Contoso.json", data_file.to_string()),
        file("SolutionMetadata.json", solution_metadata.to_string()),
        file("Workbooks/Contoso.json", workbook.to_owned()),
    ];
    let shared = |metadata: &Value| {
        let text = SourceText::new("Workbooks/WorkbooksMetadata.json", metadata.to_string());
        WorkbooksMetadata::shared(|| Ok(text))
    };
    let options = ReadOptions { workbooks_metadata: metadata.map(shared), ..ReadOptions::default() };
    let mut report = Report::default();
    let solution = solution::read(&SolutionFiles::from_memory("Contoso", files), &options, &mut report);
    let package = solution.as_ref().map(assemble::package);
    (report, package)
}

fn entry() -> Value {
    json!({
        "workbookKey": "ContosoWorkbook", "templateRelativePath": "Contoso.json", "version": "1.0.0",
        "title": "Contoso", "description": "Events of Contoso.",
    })
}

/// The text of the workbook in the package.
fn serialized(workbook: &str) -> String {
    let (report, package) = pack(Some(&json!([entry()])), workbook);
    let package = package.unwrap_or_else(|| panic!("not packaged: {report:?}"));
    let inner = &package.main_template["resources"][0]["properties"]["mainTemplate"]["resources"][0];
    inner["properties"]["serializedData"].as_str().expect("the workbook is text").to_owned()
}

fn ids(report: &Report) -> Vec<&str> {
    report.sorted().into_iter().map(|diagnostic| diagnostic.id).collect()
}

#[test]
fn a_date_in_a_list_stays_in_it() {
    assert_eq!(serialized(r#"{"days": ["2024-05-01T00:00:00.000Z"]}"#), "{\"days\":[\"2024-05-01T00:00:00Z\"]}\n");
}

#[test]
fn content_deeper_than_50_levels_stays_whole() {
    let deep = format!("{}1{}", r#"{"a":"#.repeat(80), "}".repeat(80));
    assert_eq!(serialized(&deep), deep + "\n");
}

#[test]
fn a_list_of_one_workbook_is_that_workbook() {
    assert_eq!(serialized(r#"[{"version": "Notebook/1.0", "items": []}]"#), "{\"version\":\"Notebook/1.0\"}\n");
}

#[test]
fn a_file_that_is_no_workbook_is_reported() {
    for text in ["", "[]", "null", "[{}, {}]", "\"text\"", "// nothing"] {
        assert_eq!(ids(&pack(Some(&json!([entry()])), text).0), ["workbook-not-an-object"], "{text}");
    }
}

#[test]
fn a_workbook_of_the_community_is_reported_at_its_entry() {
    for kind in ["Community", "standalone"] {
        let mut entry = entry();
        entry["source"] = json!({ "kind": kind });
        let (report, package) = pack(Some(&json!([entry])), "{}");
        assert_eq!(ids(&report), ["workbook-source-not-solution"]);
        let place = report.sorted()[0].place.clone().expect("the entry has a place");
        assert_eq!(place.file.path, "Workbooks/WorkbooksMetadata.json");
        assert!(package.is_none());
    }
}

#[test]
fn a_workbook_needs_the_table_of_workbooks() {
    let (report, _) = pack(None, "{}");
    assert_eq!(ids(&report), ["workbooks-metadata-missing"]);
    assert!(report.sorted()[0].help.as_ref().is_some_and(|help| help.contains("--workbooks-metadata")));
}

#[test]
fn an_entry_of_another_workbook_without_path_does_no_harm() {
    let table = json!([{ "workbookKey": "Other" }, entry()]);
    let package = pack(Some(&table), "{}").1.expect("it is packaged");
    assert_eq!(package.main_template["variables"]["workbookContentId1"], "ContosoWorkbook");
}

#[test]
fn a_table_that_is_a_single_entry_is_read_as_a_list_of_it() {
    let package = pack(Some(&entry()), "{}").1.expect("it is packaged");
    assert_eq!(package.main_template["variables"]["workbookVersion1"], "1.0.0");
}
