//! Right content at which V3 stops is packaged whole.

use sentinel_pack::solution::ReadOptions;
use serde_json::{Value, json};

use super::{pack, pack_files, pack_published, workflow};

#[test]
fn a_date_in_a_list_stays_in_it() {
    let outcome = pack(&[workflow(&json!({ "Compose": { "inputs": { "days": ["2024-05-01T00:00:00.000Z"] } } }))]);
    assert_eq!(outcome.actions()["Compose"]["inputs"]["days"], json!(["2024-05-01T00:00:00Z"]));
}

#[test]
fn a_null_in_the_inputs_of_an_action_stays() {
    let outcome = pack(&[workflow(&json!({ "Compose": { "inputs": { "body": { "owner": null } } } }))]);
    assert_eq!(outcome.actions()["Compose"]["inputs"], json!({ "body": { "owner": null } }));
}

#[test]
fn an_empty_list_in_a_list_stays() {
    let outcome = pack(&[workflow(&json!({ "Compose": { "inputs": { "rows": [[], ["a", "b"]] } } }))]);
    assert_eq!(outcome.actions()["Compose"]["inputs"]["rows"], json!([[], ["a", "b"]]));
}

#[test]
fn an_integer_of_any_size_keeps_its_digits() {
    let text = workflow(&json!({ "Compose": { "inputs": { "id": 1 } } })).to_string();
    let text = text.replace("\"id\":1", "\"id\":123456789012345678901234567890");
    let files = vec![("Playbooks/A/azuredeploy.json".to_owned(), text)];
    let outcome = pack_files("2024-05-06", &ReadOptions::default(), files);
    assert_eq!(outcome.actions()["Compose"]["inputs"]["id"].to_string(), "123456789012345678901234567890");
}

#[test]
fn content_deeper_than_50_levels_stays_whole() {
    let mut deep = json!("[end]");
    for _ in 0..80 {
        deep = json!({ "a": deep });
    }
    let outcome = pack(&[workflow(&json!({ "Compose": { "inputs": deep } }))]);
    let found = (0..80).fold(&outcome.actions()["Compose"]["inputs"], |value, _| &value["a"]);
    assert_eq!(found, "[[end]");
}

#[test]
fn variables_of_every_type_are_copied_with_their_expressions_escaped() {
    let mut playbook = workflow(&json!({}));
    playbook["variables"] = json!({
        "number": 5, "truth": true, "nothing": null, "none": [], "object": { "a": ["[parameters('b')]", 1] },
        "mixed": ["[x]", 2], "when": "2024-05-01T00:00:00Z",
    });
    let mut variables = pack(&[playbook]).template(1)["variables"].clone();
    let members = variables.as_object_mut().expect("variables are an object");
    members.retain(|name, _| !name.starts_with("workspace"));
    let expected = json!({
        "number": 5, "truth": true, "nothing": null, "none": [], "object": { "a": ["[[parameters('b')]", 1] },
        "mixed": ["[[x]", 2], "when": "2024-05-01T00:00:00Z",
    });
    assert_eq!(variables, expected);
}

#[test]
fn a_function_app_without_default_name_is_packaged_and_counted() {
    let app = json!({
        "parameters": { "FunctionAppName": { "type": "string" } },
        "resources": [{ "type": "Microsoft.Web/sites", "name": "[parameters('FunctionAppName')]" }],
    });
    let outcome = pack(&[app.clone(), app]);
    assert_eq!(outcome.package().main_template["resources"][1]["properties"]["contentKind"], "AzureFunction");
    let basics = &outcome.package().create_ui_definition["parameters"]["config"]["basics"];
    assert!(basics["description"].as_str().is_some_and(|text| text.contains("**Function Apps:** 2")));
}

#[test]
fn a_custom_connector_may_have_a_name_that_is_no_parameter() {
    let connector = |name: &str| json!({ "resources": [{ "type": "Microsoft.Web/customApis", "name": name }] });
    let outcome = pack(&[connector("It's"), connector("[concat('a', 'b')]")]);
    assert_eq!(outcome.template(1)["variables"]["playbookId1"], "[[resourceId('Microsoft.Web/customApis', 'It''s')]");
    assert_eq!(
        outcome.template(2)["variables"]["playbookId2"],
        "[[resourceId('Microsoft.Web/customApis', concat('a', 'b'))]"
    );
}

#[test]
fn a_connection_may_name_a_member_of_a_variable() {
    let connection =
        json!({ "type": "Microsoft.Web/connections", "properties": { "api": { "id": "[variables('ids').teams]" } } });
    let outcome = pack(&[json!({ "variables": { "ids": { "teams": "/teams" } }, "resources": [connection] })]);
    assert_eq!(outcome.template(1)["variables"]["connection-1"], "[[variables('ids').teams]");
}

fn update_time(metadata_date: &str, source_date: Option<&str>) -> Value {
    let mut playbook = workflow(&json!({}));
    playbook["metadata"] = json!({ "title": "Contoso" });
    let options = ReadOptions { source_date: source_date.map(str::to_owned), ..ReadOptions::default() };
    let outcome = pack_published(metadata_date, &options, &[playbook]);
    outcome.template(1)["metadata"]["lastUpdateTime"].clone()
}

#[test]
fn a_playbook_without_update_time_gets_the_day_of_publication() {
    assert_eq!(update_time("2024-05-06", None), "2024-05-06T00:00:00Z");
}

#[test]
fn the_source_date_comes_before_the_day_of_publication() {
    assert_eq!(update_time("2024-05-06", Some("2025-01-02")), "2025-01-02T00:00:00Z");
    assert_eq!(update_time("2024-05-06", Some("2025-01-02T03:04:05Z")), "2025-01-02T03:04:05Z");
}

#[test]
fn a_playbook_without_any_date_gets_1980_and_a_warning() {
    assert_eq!(update_time("soon", None), "1980-01-01T00:00:00Z");
    let mut playbook = workflow(&json!({}));
    playbook["metadata"] = json!({ "title": "Contoso" });
    let outcome = pack_published("soon", &ReadOptions::default(), &[playbook]);
    assert_eq!(outcome.faults(), [("playbook-without-date", "")]);
}
