//! The connector's page in the content template and in the active connector.

use serde_json::{Value, json};

use super::{connector, pack, pack_all, polling, with};

fn names(object: &Value) -> Vec<&String> {
    object.as_object().expect("an object").keys().collect()
}

fn step_names(step: &Value) -> Vec<String> {
    let outcome = pack(&with("instructionSteps", json!([step])));
    names(&outcome.active_page()["instructionSteps"][0]).into_iter().cloned().collect()
}

#[test]
fn the_step_members_stand_in_the_order_of_the_unicode_collation() {
    let step = json!({ "b": 1, "$c": 1, "A": 1, "a b": 1, "a1": 1, "_n": 1, "a-b": 1, "@x": 1, "#y": 1, "9": 1 });
    assert_eq!(step_names(&step), ["_n", "@x", "#y", "$c", "9", "A", "a b", "a-b", "a1", "b"]);
}

#[test]
fn step_members_that_differ_only_in_control_characters_keep_their_order() {
    assert_eq!(step_names(&json!({ "a\u{1}": 1, "a": 1, "A\u{2}": 1 })), ["a\u{1}", "a", "A\u{2}"]);
}

#[test]
fn step_members_outside_ascii_come_behind_letters() {
    assert_eq!(step_names(&json!({ "описание": 1, "z": 1, "Заголовок": 1 })), ["z", "Заголовок", "описание"]);
}

#[test]
fn two_empty_texts_in_a_list_make_a_step_lose_it() {
    let step = json!({ "two": ["", "x", ""], "one": ["", "x"], "title": "Connect" });
    assert_eq!(step_names(&step), ["one", "title"]);
}

#[test]
fn a_list_of_one_step_counts_as_the_step() {
    let outcome = pack(&with("instructionSteps", json!([[{ "title": "Connect", "description": "" }]])));
    assert_eq!(outcome.active_page()["instructionSteps"], json!([{ "title": "Connect" }]));
}

#[test]
fn a_list_of_one_connector_counts_as_the_connector() {
    let (listed, alone) = (pack(&json!([connector()])), pack(&connector()));
    assert_eq!(listed.main_template(), alone.main_template());
}

#[test]
fn an_object_that_counts_nothing_counts_as_empty() {
    let outcome = pack(&with("graphQueries", json!({ "count": 0 })));
    assert_eq!(outcome.templated_page()["graphQueries"], "[variables('TemplateEmptyArray')]");
    assert_eq!(outcome.active_page()["graphQueries"], "[variables('TemplateEmptyArray')]");
}

#[test]
fn a_single_text_leaves_its_list_in_the_active_connector_only() {
    let outcome = pack(&with("graphQueries", json!(["Contoso_CL"])));
    assert_eq!(outcome.templated_page()["graphQueries"], json!(["Contoso_CL"]));
    assert_eq!(outcome.active_page()["graphQueries"], "Contoso_CL");
}

#[test]
fn the_variable_of_the_empty_list_stands_where_it_is_first_needed() {
    let position = |connector: &Value, name: &str| {
        let outcome = pack(connector);
        names(&outcome.main_template()["variables"]).iter().position(|variable| *variable == name)
    };
    let (empty, falsy) = (with("graphQueries", json!([])), with("graphQueries", json!([""])));
    assert!(position(&empty, "TemplateEmptyArray") < position(&empty, "uiConfigId1"));
    assert!(position(&falsy, "TemplateEmptyArray") > position(&falsy, "_dataConnectorcontentProductId1"));
    assert_eq!(position(&connector(), "TemplateEmptyArray"), None);
}

#[test]
fn a_connector_is_never_a_preview() {
    let outcome = pack(&with("availability", json!({ "isPreview": true, "status": 1 })));
    let released = json!({ "isPreview": false, "status": 1 });
    assert_eq!(outcome.templated_page()["availability"], released);
    assert_eq!(outcome.active_page()["availability"], released);
}

#[test]
fn the_banner_stands_last_in_the_active_connector() {
    let mut banner = json!({ "additionalRequirementBanner": "Needs a parser." });
    banner.as_object_mut().unwrap().extend(connector().as_object().unwrap().clone());
    let outcome = pack(&banner);
    assert_eq!(names(outcome.templated_page()).first().unwrap().as_str(), "additionalRequirementBanner");
    assert_eq!(names(outcome.active_page()).last().unwrap().as_str(), "additionalRequirementBanner");
}

#[test]
fn a_polling_connector_keeps_its_page_whole() {
    let outcome = pack(&polling(&connector()));
    assert_eq!(outcome.active_page(), outcome.templated_page());
    assert_eq!(names(outcome.active_page()), names(&connector()));
    let active = &outcome.main_template()["resources"][2];
    assert_eq!((&active["kind"], &active["properties"]["pollingConfig"]), (&json!("APIPolling"), &json!({})));
}

#[test]
fn the_product_knows_connectors_that_the_data_file_declares() {
    for declared in [json!(["other", "CONTOSO"]), json!("contoso")] {
        let outcome = pack_all(&json!({ "StaticDataConnectorIds": declared }), &[connector()]);
        assert_eq!(outcome.main_template()["resources"][2]["kind"], "StaticUI");
        assert_eq!(names(outcome.templated_page()).len(), 7);
    }
}

#[test]
fn a_connector_of_azure_functions_says_so_in_its_title() {
    let steps = json!([
        { "title": "Option 1", "description": "Click [![Deploy To Azure](https://aka.ms/button)](https://aka.ms/go)." },
        { "title": "Option 2 - Manual Deployment of Azure Functions", "description": "Or by hand." },
    ]);
    let outcome = pack(&with("instructionSteps", steps));
    let title = "Contoso (using Azure Functions)";
    assert_eq!(outcome.templated_page()["title"], title);
    assert_eq!(outcome.active_page()["title"], title);
    assert_eq!(outcome.main_template()["resources"][0]["properties"]["displayName"], title);
}

#[test]
fn the_version_is_that_of_the_metadata() {
    let version = |metadata: Value| {
        let outcome = pack(&with("metadata", metadata));
        outcome.main_template()["variables"]["dataConnectorVersion1"].clone()
    };
    assert_eq!(version(Value::Null), "1.0.0");
    assert_eq!(version(json!({ "version": "2.1.0" })), "2.1.0");
    assert_eq!(version(json!({ "version": 1.10 })), "1.1");
    assert_eq!(version(json!({ "kind": "dataConnector" })), "");
    assert_eq!(version(json!([{ "version": "1" }, { "version": "2" }])), "1 2");
}
