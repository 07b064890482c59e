//! Which paths `check` takes for packages without sources.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::{Repository, Run, program};
use crate::files::write;

const TEMPLATE: &str = r#"{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "parameters": { "spare": { "type": "string", "defaultValue": "x" } },
  "resources": []
}"#;

const DEFINITION: &str = r#"{
  "$schema": "https://schema.management.azure.com/schemas/0.1.2-preview/CreateUIDefinition.MultiVm.json#",
  "handler": "Microsoft.Azure.CreateUIDef",
  "version": "0.1.2-preview",
  "parameters": {
    "basics": [ { "name": "user", "type": "Microsoft.Compute.UserNameTextBox", "toolTip": "x", "defaultValue": "x" } ],
    "outputs": { "location": "[location()]", "user": "[basics('user')]" }
  }
}"#;

const PARAMETERS: &str = r#"{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
  "contentVersion": "1.0.0.0",
  "parameters": { "spare": {} }
}"#;

fn check(path: &Path) -> Run {
    program().args(["check", "--toolkit", "--format", "json"]).arg(path).output().expect("the program runs").into()
}

/// The files and tests that fail.
fn failing(run: &Run) -> Vec<(String, String)> {
    let report: Value = serde_json::from_str(&run.stdout).expect("the output is JSON");
    let verdicts = report["toolkit"].as_array().expect("a list").iter();
    let failing = verdicts.filter(|verdict| verdict["passed"] == false);
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    failing.map(|verdict| (text(&verdict["file"]), text(&verdict["test"]))).collect()
}

fn assert_fails(run: &Run, file: &str, test: &str) {
    assert_eq!(failing(run), [(file.to_owned(), test.to_owned())], "{}", run.stderr);
}

#[test]
fn folder_of_a_template_of_any_known_name_is_a_package() {
    for name in ["mainTemplate.json", "MAINTEMPLATE.JSON", "azureDeploy.json", "prereq.azuredeploy.json"] {
        let folder = tempfile::tempdir().expect("a temporary folder");
        write(folder.path(), name, TEMPLATE);
        assert_fails(&check(folder.path()), name, "Parameters Must Be Referenced");
    }
}

#[test]
fn folder_of_a_wizard_definition_alone_is_a_package() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write(folder.path(), "CreateUiDefinition.json", DEFINITION);
    assert_fails(&check(folder.path()), "CreateUiDefinition.json", "Usernames Should Not Have A Default");
}

#[test]
fn folder_of_a_template_of_any_name_is_a_package_by_its_schema() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write(folder.path(), "nested.json", TEMPLATE);
    write(folder.path(), "other.json", "{ \"version\": 1 }");
    assert_fails(&check(folder.path()), "nested.json", "Parameters Must Be Referenced");
}

#[test]
fn one_file_is_checked_alone_whatever_its_name() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write(folder.path(), "nested.json", TEMPLATE);
    write(folder.path(), "wizard.json", DEFINITION);
    write(folder.path(), "values.json", PARAMETERS);
    let check = |name: &str| check(&folder.path().join(name));
    assert_fails(&check("nested.json"), "nested.json", "Parameters Must Be Referenced");
    assert_fails(&check("wizard.json"), "wizard.json", "Usernames Should Not Have A Default");
    assert_fails(&check("values.json"), "values.json", "DeploymentParameters Should Have Value");
}

#[test]
fn parameters_are_tested_beside_their_template() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write(
        folder.path(),
        "azuredeploy.json",
        TEMPLATE.replace("\"resources\"", "\"x\": \"[parameters('spare')]\", \"resources\""),
    );
    write(folder.path(), "azuredeploy.parameters.json", PARAMETERS);
    assert_fails(&check(folder.path()), "azuredeploy.parameters.json", "DeploymentParameters Should Have Value");
}

#[test]
fn solution_is_told_from_a_package() {
    let repository = Repository::with(&["Contoso"]);
    let solution = repository.solution("Contoso");
    write(&solution, "mainTemplate.json", TEMPLATE);
    for path in [solution.clone(), solution.join("Data"), solution.join("Data/Solution_Contoso.json")] {
        let run = check(&path);
        // The package of a solution has a file that this folder has not.
        assert!(run.stdout.contains("testParameters.json"), "{}{}", run.stdout, run.stderr);
    }
}

#[test]
fn other_paths_are_refused() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write(folder.path(), "workbook.json", r#"{ "version": "Notebook/1.0" }"#);
    write(folder.path(), "notes.txt", "notes");
    fs::create_dir(folder.path().join("empty")).expect("a folder");
    for name in ["workbook.json", "notes.txt", "empty", "missing"] {
        let run = check(&folder.path().join(name));
        assert_eq!(run.code, Some(2), "{name}: {}{}", run.stdout, run.stderr);
    }
}
