//! What is wrong with a playbook is reported at its place.

use sentinel_pack::solution::ReadOptions;
use serde_json::json;

use super::{pack, pack_files, workflow};

#[test]
fn a_file_that_is_no_template_is_reported() {
    for (text, place) in [("null", "null"), ("[]", "[]"), ("", ""), ("[{},{}]", "[{},{}]"), ("\"a\"", "\"a\"")] {
        let files = vec![("Playbooks/A/azuredeploy.json".to_owned(), text.to_owned())];
        let outcome = pack_files("2024-05-06", &ReadOptions::default(), files);
        assert_eq!(outcome.faults(), [("playbook-not-a-template", place)], "{text}");
    }
}

#[test]
fn a_template_without_resources_is_reported() {
    assert_eq!(pack(&[json!({ "parameters": {} })]).faults(), [("playbook-without-resources", r#"{"parameters":{}}"#)]);
}

#[test]
fn every_resource_without_type_is_reported() {
    let playbook = json!({ "resources": [{ "name": "a" }, { "type": "b" }, null] });
    let expected = [("playbook-resource-without-type", r#"{"name":"a"}"#), ("playbook-resource-without-type", "null")];
    assert_eq!(pack(&[playbook]).faults(), expected);
}

#[test]
fn a_playbook_of_the_community_is_reported() {
    let mut playbook = workflow(&json!({}));
    playbook["metadata"] = json!({ "source": { "kind": "community" } });
    assert_eq!(pack(&[playbook]).faults(), [("playbook-source-not-solution", "\"community\"")]);
}

#[test]
fn a_connection_to_a_missing_variable_is_reported() {
    let connection = |id: &str| json!({ "type": "microsoft.web/connections", "properties": { "api": { "id": id } } });
    let playbook = json!({
        "variables": { "One": "[variables('Two')]" },
        "resources": [connection("[variables('Nowhere')]"), connection("[variables('one')]")],
    });
    let expected = [
        ("connection-variable-missing", "\"[variables('Nowhere')]\""),
        ("connection-variable-missing", "\"[variables('one')]\""),
    ];
    assert_eq!(pack(&[playbook]).faults(), expected);
}

#[test]
fn a_connection_whose_id_is_no_text_is_reported() {
    let connection = json!({ "type": "Microsoft.Web/connections", "properties": { "api": { "id": [1] } } });
    assert_eq!(pack(&[json!({ "resources": [connection] })]).faults(), [("connection-id-not-text", "[1]")]);
}

#[test]
fn custom_connectors_of_one_name_are_reported() {
    let connector = |name: &str| {
        json!({
            "parameters": { "Name": { "type": "string", "defaultValue": name } },
            "resources": [{ "type": "Microsoft.Web/customApis", "name": "[parameters('Name')]" }],
        })
    };
    let outcome = pack(&[connector("Api"), connector("Other"), connector("API")]);
    assert_eq!(outcome.faults(), [("playbook-name-shared", "\"API\"")]);
}

#[test]
fn a_custom_connector_without_name_is_reported() {
    let playbook = json!({ "resources": [{ "type": "Microsoft.Web/customApis" }] });
    assert_eq!(
        pack(&[playbook]).faults(),
        [("custom-connector-without-name", r#"{"type":"Microsoft.Web/customApis"}"#)]
    );
}

#[test]
fn variables_and_metadata_that_are_no_objects_are_reported() {
    let playbook = json!({ "variables": ["a"], "metadata": "text", "resources": [] });
    let expected = [("playbook-member-not-an-object", "[\"a\"]"), ("playbook-member-not-an-object", "\"text\"")];
    assert_eq!(pack(&[playbook]).faults(), expected);
}

#[test]
fn a_playbook_that_lies_in_no_folder_is_reported() {
    let files = vec![("azuredeploy.json".to_owned(), workflow(&json!({})).to_string())];
    let outcome = pack_files("2024-05-06", &ReadOptions::default(), files);
    assert_eq!(outcome.faults(), [("playbook-without-folder", "\"azuredeploy.json\"")]);
}
