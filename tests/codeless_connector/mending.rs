//! Right content at which V3 fails, or which it loses, is packaged whole.

use serde_json::{Value, json};

use super::solution::{DEFINITION, POLLER, RULE, rest_connector};

#[test]
fn placeholders_in_objects_and_lists_of_several_are_filled_in() {
    let mut files = rest_connector();
    files.at(POLLER)["properties"]["paging"] =
        json!({ "pagingType": "Next", "query": { "page": "{{page}}", "size": 5 } });
    files.at(POLLER)["properties"]["request"]["queryParameters"] = json!({ "ids": ["{{first}}", "b-{{second}}", "c"] });
    files.at(POLLER)["properties"]["request"]["queryParametersTemplate"] = json!({ "query": "x={{third}}" });
    let properties = files.pack().connections()[0]["properties"].clone();
    assert_eq!(properties["paging"]["query"], json!({ "page": "[[parameters('page')]", "size": 5 }));
    let ids = &properties["request"]["queryParameters"]["ids"];
    assert_eq!(*ids, json!(["[[parameters('first')]", "[[concat('b-',parameters('second'))]", "c"]));
    let template = &properties["request"]["queryParametersTemplate"];
    assert_eq!(*template, json!({ "query": "[[concat('x=',parameters('third'))]" }));
}

#[test]
fn a_field_that_a_poller_refers_to_has_its_parameter_whatever_longer_names_there_are() {
    let mut files = rest_connector();
    let steps = &mut files.at(DEFINITION)["properties"]["connectorUiConfig"]["instructionSteps"];
    let instructions = steps[0]["instructions"].as_array_mut().expect("a list");
    instructions.push(json!({ "type": "Textbox", "parameters": { "name": "token" } }));
    files.at(POLLER)["properties"]["request"]["headers"] = json!({ "X-Token": "{{token}}" });
    let template = files.pack().nested("ResourcesDataConnector");
    assert_eq!(template["parameters"]["token"]["defaultValue"], "token");
}

#[test]
fn a_redirect_address_without_a_form_keeps_its_text_and_its_field() {
    let mut files = rest_connector();
    files.at(POLLER)["properties"]["auth"]["redirectUri"] = "https://portal.contoso.example/{{page}}".into();
    let outcome = files.pack();
    let expected = "[[concat('https://portal.contoso.example/',parameters('page'))]";
    assert_eq!(outcome.connections()[0]["properties"]["auth"]["redirectUri"], expected);
    assert_ne!(outcome.nested("ResourcesDataConnector")["parameters"]["page"], Value::Null);
}

#[test]
fn a_poller_listed_before_its_definition_does_no_harm() {
    let mut files = rest_connector();
    files.data()["Data Connectors"] = json!([POLLER, DEFINITION]);
    assert_eq!(files.pack().connections().len(), 1);
}

#[test]
fn a_stream_that_is_the_second_of_its_flow_is_found() {
    let mut files = rest_connector();
    files.at(RULE)["properties"]["dataFlows"][0]["streams"] = json!(["Custom-Other", "Custom-ContosoEvents"]);
    assert_eq!(files.pack().connections().len(), 1);
}

#[test]
fn a_menu_of_streams_leaves_pollers_of_other_kinds_alone() {
    let mut files = rest_connector();
    let menu = json!({ "type": "Dropdown", "parameters": { "name": "streamName" } });
    let pane = json!({ "type": "ContextPane", "parameters": { "instructionSteps": [{ "instructions": [menu] }] } });
    files.at(DEFINITION)["properties"]["connectorUiConfig"]["instructionSteps"] = json!([{ "instructions": [pane] }]);
    let poller = files.at(POLLER).clone();
    files.put(POLLER, json!([poller, poller]));
    assert_eq!(files.pack().connections().len(), 2);
}
