//! Findings on a package are placed in the files that the package was made from.

use std::fs;

use sentinel_pack::assemble;
use sentinel_pack::checks::{self, PackageFiles};
use sentinel_pack::diagnostics::{Diagnostic, Report};
use sentinel_pack::files::SolutionFiles;
use sentinel_pack::solution::{self, ReadOptions};

use super::cases::{Tree, fixtures, run, tree};

/// The text of a file of the clean repository.
fn clean(path: &str) -> String {
    fs::read_to_string(fixtures().join("clean").join(path)).expect("the file can be read")
}

/// What is found in the clean repository with one text of one file replaced.
fn found_with(path: &str, from: &str, to: &str) -> Vec<Diagnostic> {
    let text = clean(path);
    assert!(text.contains(from), "{path} has no {from}");
    let replaced = text.replacen(from, to, 1).into_bytes();
    let mut case = Tree::new();
    if path.starts_with("Solutions/") {
        case.insert(path.to_owned(), replaced);
    } else {
        case.insert(format!("Repository/{path}"), replaced);
        let data_file = "Solutions/Tailspin/Data/Solution_Tailspin.json";
        case.insert(data_file.to_owned(), clean(data_file).into_bytes());
    }
    run(case)
}

/// The findings of a check on the package by what stands where they come from: `file: text`.
fn origins(found: &[Diagnostic], id: &str) -> Vec<String> {
    let of_check: Vec<_> = found.iter().filter(|diagnostic| diagnostic.id == id).collect();
    assert!(!of_check.is_empty(), "there are findings of {id} among {found:#?}");
    let shown = |diagnostic: &&Diagnostic| {
        let place = diagnostic.place.as_ref().expect("a place");
        assert!(place.file.path.starts_with("Package/"));
        diagnostic.origin.as_ref().map_or_else(String::new, |origin| {
            let (line, _) = origin.line_column();
            let text = &origin.file.text[origin.span.start..origin.span.end];
            format!("{}:{line}: {text}", origin.file.path)
        })
    };
    of_check.iter().map(shown).collect()
}

const PLAYBOOK: &str = "Solutions/Tailspin/Playbooks/TailspinBlockUser/azuredeploy.json";
const PLAYBOOK_IN_SOLUTION: &str = "Playbooks/TailspinBlockUser/azuredeploy.json";

#[test]
fn a_host_in_a_playbook_is_placed_at_its_letters() {
    let found = found_with(PLAYBOOK, "\"blocked\"", "\"see \\\"it\\\" at https://management.azure.com/x\"");
    assert_eq!(
        origins(&found, "template-host-hardcoded"),
        [format!("{PLAYBOOK_IN_SOLUTION}:73: management.azure.com")]
    );
}

#[test]
fn a_host_behind_a_replaced_location_is_placed_at_its_letters() {
    let text = "\"[concat(resourceGroup().location, 'https://vault.azure.net')]\"";
    let found = found_with(PLAYBOOK, "\"blocked\"", text);
    assert_eq!(origins(&found, "template-host-hardcoded"), [format!("{PLAYBOOK_IN_SOLUTION}:73: vault.azure.net")]);
}

#[test]
fn a_parameter_that_a_playbook_does_not_use_is_placed_at_its_name() {
    let text = "\"parameters\": {\n    \"Unused\": {\"type\": \"string\"},";
    let found = found_with(PLAYBOOK, "\"parameters\": {", text);
    assert_eq!(origins(&found, "expression-parameter-unused"), [format!("{PLAYBOOK_IN_SOLUTION}:37: \"Unused\"")]);
}

#[test]
fn a_parameter_that_a_playbook_does_not_declare_is_placed_in_the_expression() {
    let found = found_with(PLAYBOOK, "\"blocked\"", "\"[parameters('Missing')]\"");
    assert_eq!(origins(&found, "expression-parameter-undeclared"), [format!("{PLAYBOOK_IN_SOLUTION}:73: 'Missing'")]);
}

#[test]
fn the_api_of_a_connection_is_placed_at_the_connection_that_it_was_taken_from() {
    let connection = r#""resources": [
    {
      "type": "Microsoft.Web/connections",
      "apiVersion": "2016-06-01",
      "name": "tailspin",
      "location": "[resourceGroup().location]",
      "properties": {
        "api": {"id": "[concat('/subscriptions/', parameters('Missing'), resourceGroup().location)]"}
      }
    },"#;
    let found = found_with(PLAYBOOK, "\"resources\": [", connection);
    assert_eq!(origins(&found, "expression-parameter-undeclared"), [format!("{PLAYBOOK_IN_SOLUTION}:53: 'Missing'")]);
}

#[test]
fn what_packaging_adds_to_a_playbook_is_placed_at_the_start_of_its_file() {
    let mut files = tree(&fixtures().join("clean/Solutions/Tailspin"));
    let connector = clean(PLAYBOOK).replace("Microsoft.Logic/workflows", "Microsoft.Web/customApis");
    files.insert(PLAYBOOK_IN_SOLUTION.to_owned(), connector.into_bytes());
    let found = of_package("Tailspin", files);
    let unused = found.iter().filter(|diagnostic| diagnostic.id == "expression-variable-unused");
    let origins: Vec<_> = unused.filter_map(|diagnostic| diagnostic.origin.as_ref()).collect();
    assert!(!origins.is_empty() && origins.iter().all(|origin| origin.span.end == 0), "{origins:?}");
}

#[test]
fn an_empty_member_of_a_rule_is_placed_at_its_value() {
    let text = "version: 1.0.0\nalertDetailsOverride:\n  alertDisplayNameFormat: x\n  alertTacticsColumnName: []";
    let found = found_with("Solutions/Contoso/Analytic Rules/ContosoManySignIns.yaml", "version: 1.0.0", text);
    assert_eq!(origins(&found, "template-blank-value"), ["Analytic Rules/ContosoManySignIns.yaml:32: []"]);
}

#[test]
fn a_host_in_the_query_of_a_rule_is_placed_at_its_line() {
    let text = "| where ResultType != 0 and ResourceIdentity != 'management.azure.com'";
    let path = "Solutions/Contoso/Analytic Rules/ContosoManySignIns.yaml";
    let found = found_with(path, "| where ResultType != 0", text);
    let expected = ["Analytic Rules/ContosoManySignIns.yaml:21: management.azure.com"];
    assert_eq!(origins(&found, "template-host-hardcoded"), expected);
}

#[test]
fn a_host_in_a_workbook_is_placed_at_its_letters_in_the_template() {
    let path = "Solutions/Tailspin/Workbooks/TailspinAudit.json";
    let found = found_with(path, "Audit logs of Tailspin", "See \\\"a\\\" and https://management.azure.com");
    let expected = ["Workbooks/TailspinAudit.json:7: management.azure.com"];
    assert_eq!(origins(&found, "template-host-hardcoded"), expected);
}

#[test]
fn a_text_from_the_list_of_workbooks_is_placed_there() {
    let found = found_with(
        "Workbooks/WorkbooksMetadata.json",
        "Shows who changed what in Tailspin",
        "Shows who changed what in management.azure.com",
    );
    let expected = ["../../Workbooks/WorkbooksMetadata.json:5: management.azure.com"];
    // The package has the text once more among all that the entry says, as one text that stands in no file.
    let origins = origins(&found, "template-host-hardcoded");
    assert_eq!(origins[..1], expected);
    assert_eq!(origins[1..], ["Workbooks/TailspinAudit.json:1: "]);
}

/// What is found on the package of a solution.
fn of_package(name: &str, files: Tree) -> Vec<Diagnostic> {
    let files = SolutionFiles::from_memory(name, files.into_iter().collect());
    let gallery = sentinel_pack::diagnostics::SourceText::new(
        "../../Workbooks/WorkbooksMetadata.json",
        clean("Workbooks/WorkbooksMetadata.json"),
    );
    let gallery = solution::WorkbooksMetadata::shared(move || Ok(gallery));
    let options = ReadOptions { workbooks_metadata: Some(gallery), ..ReadOptions::default() };
    let mut report = Report::default();
    let solution = solution::read(&files, &options, &mut report).unwrap_or_else(|| panic!("{:?}", report.sorted()));
    let package = PackageFiles::of(&assemble::package(&solution), "Package");
    checks::check_package(&package, None).into_iter().map(|finding| finding.diagnostic).collect()
}

#[test]
fn the_parts_of_a_codeless_connector_are_placed_each_in_its_file() {
    let parts = [
        ("LitwareAccessLogs_PollerConfig.json", "\"$.events\"", "\"management.azure.com\"", 49),
        ("LitwareAccessLogs_connectorDefinition.json", "\"title\": \"", "\"title\": \"management.azure.com ", 0),
        (
            "LitwareAccessLogs_DCR.json",
            "\"transformKql\": \"",
            "\"transformKql\": \"source // management.azure.com\\n",
            0,
        ),
    ];
    let folder = fixtures().join("Solutions/Litware Access Logs");
    for (name, from, to, line) in parts {
        let mut files = tree(&folder);
        let path = format!("Data Connectors/LitwareAccessLogs_ccf/{name}");
        let text = String::from_utf8(files[&path].clone()).expect("a text");
        assert!(text.contains(from), "{name} has no {from}");
        files.insert(path.clone(), text.replacen(from, to, 1).into_bytes());
        let found = of_package("Litware Access Logs", files);
        let origins = origins(&found, "template-host-hardcoded");
        let is_there =
            |origin: &String| origin.starts_with(&format!("{path}:")) && origin.ends_with(": management.azure.com");
        assert!(origins.iter().any(is_there), "{name}: {origins:#?}");
        assert!(line == 0 || origins == [format!("{path}:{line}: management.azure.com")], "{origins:#?}");
    }
}

#[test]
fn what_the_whole_package_has_from_the_metadata_is_placed_there() {
    let found = found_with(
        "Solutions/Tailspin/SolutionMetadata.json",
        "\"support\": {",
        "\"support\": {\n    \"note\": \"management.azure.com\",",
    );
    let origins = origins(&found, "template-host-hardcoded");
    let is_there =
        |origin: &String| origin.starts_with("SolutionMetadata.json:") && origin.ends_with(": management.azure.com");
    assert!(origins.iter().all(is_there), "{origins:#?}");
}

#[test]
fn a_text_that_stands_in_a_source_twice_is_placed_at_the_start_of_the_file() {
    let twice =
        "name: see management.azure.com\nalertDetailsOverride:\n  alertDisplayNameFormat: see management.azure.com";
    let found = found_with(
        "Solutions/Contoso/Analytic Rules/ContosoManySignIns.yaml",
        "name: Contoso - Many failed sign-ins",
        twice,
    );
    let origins = origins(&found, "template-host-hardcoded");
    let expected = [
        "Analytic Rules/ContosoManySignIns.yaml:1: ",
        "Analytic Rules/ContosoManySignIns.yaml:4: management.azure.com",
    ];
    assert!(expected.iter().all(|expected| origins.iter().any(|origin| origin == expected)), "{origins:#?}");
}

#[test]
fn a_package_without_sources_has_no_origins() {
    let files = tree(&fixtures().join("checks/template-host-hardcoded/fails"));
    let package = PackageFiles::read(&SolutionFiles::from_memory("Package", files.into_iter().collect()));
    let found = checks::check_package(&package, None);
    assert!(!found.is_empty() && found.iter().all(|finding| finding.diagnostic.origin.is_none()));
}
