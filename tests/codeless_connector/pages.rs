//! The fields of a connector's page and the parameters that they create.

use serde_json::{Value, json};

use super::solution::{DEFINITION, Outcome, assert_names, rest_connector};

fn with_instructions(instructions: &Value) -> Outcome {
    let mut files = rest_connector();
    let steps = json!([{ "title": "Connect", "instructions": instructions }]);
    files.at(DEFINITION)["properties"]["connectorUiConfig"]["instructionSteps"] = steps;
    files.pack()
}

#[test]
fn each_form_of_field_creates_its_parameter() {
    let outcome = with_instructions(&json!([
        { "type": "Textbox", "parameters": { "name": "region" } },
        { "type": "Textbox", "parameters": { "name": "note", "validations": { "required": false } } },
        { "type": "OAuthForm", "parameters": {} },
        { "type": "Radio", "parameters": { "name": "mode", "options": [{ "value": "all" }] } },
        { "type": "ContextPane", "parameters": { "instructionSteps": [
            { "instructions": [{ "type": "Dropdown", "parameters": { "name": "levels" } }] }
        ] } },
        { "type": "ServicePrincipalIDTextBox_test", "parameters": { "name": "principalId" } },
    ]));
    let parameters = outcome.nested("ResourcesDataConnector")["parameters"].clone();
    let names: Vec<_> = parameters.as_object().expect("an object").keys().map(String::as_str).collect();
    let of_page = &names[names.iter().position(|name| *name == "dcrConfig").expect("it is always there") + 1..];
    let expected = [
        "region",
        "note",
        "ClientId",
        "ClientSecret",
        "AuthorizationCode",
        "redirectUri",
        "mode",
        "levels",
        "principalId",
    ];
    assert_eq!(of_page, expected);
    assert_eq!(parameters["note"], json!({ "defaultValue": "", "type": "securestring" }));
    assert_eq!(parameters["mode"]["defaultValue"], "all");
    assert_eq!(parameters["levels"], json!({ "defaultValue": "levels", "type": "array" }));
}

#[test]
fn a_page_without_steps_is_reported() {
    let mut files = rest_connector();
    let page = files.at(DEFINITION)["properties"]["connectorUiConfig"].as_object_mut().expect("an object");
    page.shift_remove("instructionSteps");
    assert_names(&files.pack().error(), &[DEFINITION, "instructionSteps"]);
}

#[test]
fn fields_over_which_v3_loses_the_connector_are_reported() {
    for (instruction, name) in [
        (json!({ "type": "Dropdown", "parameters": {} }), "name"),
        (json!({ "type": "ServicePrincipalIDTextBox_test", "parameters": { "name": "" } }), "name"),
        (json!({ "type": "Radio", "parameters": { "name": "mode" } }), "options"),
        (json!({ "type": "Textbox", "parameters": { "name": "site(region" } }), "site(region"),
    ] {
        assert_names(&with_instructions(&json!([instruction])).error(), &[DEFINITION, name]);
    }
}

#[test]
fn a_comma_separated_field_makes_a_connection_of_each_piece() {
    let box_of_names = json!({ "name": "names", "description": "Comma separated names" });
    let outcome = with_instructions(&json!([{ "type": "Textbox", "parameters": box_of_names }]));
    let connection = &outcome.connections()[0];
    assert_eq!(connection["copy"]["count"], "[[length(variables('commaSeparatedArray'))]");
    assert!(connection["name"].as_str().is_some_and(|name| name.ends_with(", copyIndex())]")));
}
