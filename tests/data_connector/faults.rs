//! What V3 loses or stops at is reported.

use serde_json::{Value, json};

use super::{connector, pack, pack_all, polling, with};

#[test]
fn each_member_that_v3_cannot_do_without_is_reported() {
    for name in ["graphQueries", "dataTypes", "sampleQueries"] {
        let outcome = pack(&with(name, None));
        assert_eq!(outcome.ids(), ["connector-without-queries-or-data-types"]);
        assert!(outcome.errors()[0].message.contains(name));
        assert!(outcome.package.is_none());
    }
}

#[test]
fn the_connectors_behind_a_faulty_one_are_read_too() {
    let outcome = pack_all(&json!({}), &[with("sampleQueries", None), connector(), with("id", json!(""))]);
    let files: Vec<_> = outcome.errors().iter().map(|error| error.place.as_ref().unwrap().file.path.clone()).collect();
    assert_eq!(files, ["Data Connectors/0.json", "Data Connectors/2.json"]);
}

#[test]
fn all_faults_of_one_connector_are_reported_at_once() {
    let mut faulty = with("title", None);
    faulty["id"] = "".into();
    faulty["dataTypes"] = json!([{ "name": "Contoso_CL" }, {}]);
    faulty["availability"] = Value::Null;
    let mut ids = pack(&faulty).ids().iter().map(ToString::to_string).collect::<Vec<_>>();
    ids.sort();
    assert_eq!(
        ids,
        ["connector-without-availability", "connector-without-id", "connector-without-title", "data-type-without-name"]
    );
}

#[test]
fn a_fault_is_reported_where_it_stands() {
    let outcome = pack(&with("id", json!("")));
    let place = outcome.errors()[0].place.clone().unwrap();
    assert_eq!(&place.file.text[place.span.start..place.span.end], "\"id\"");
}

#[test]
fn a_polling_connector_needs_an_id_too() {
    assert_eq!(pack(&polling(&with("id", None))).ids(), ["connector-without-id"]);
}

#[test]
fn a_polling_connector_needs_no_queries() {
    assert!(pack(&polling(&with("sampleQueries", None))).package.is_some());
}

#[test]
fn an_arm_template_without_polling_is_reported_as_such() {
    let wrapped = json!({ "resources": [{ "properties": { "connectorUiConfig": connector() } }] });
    assert_eq!(pack(&wrapped).ids(), ["connector-in-arm-template"]);
}

#[test]
fn a_file_that_is_no_connector_at_all_is_reported_once() {
    assert_eq!(pack(&json!({ "columns": [] })).ids(), ["file-without-connector"]);
}

#[test]
fn a_file_of_several_connectors_is_reported() {
    assert_eq!(pack(&json!([connector(), connector()])).ids(), ["connector-not-an-object"]);
    assert_eq!(pack(&json!([])).ids(), ["connector-not-an-object"]);
    assert_eq!(pack(&json!("connector")).ids(), ["connector-not-an-object"]);
}

#[test]
fn a_page_that_is_no_object_is_reported() {
    assert_eq!(pack(&polling(&json!("page"))).ids(), ["connector-not-an-object"]);
}

#[test]
fn availability_that_cannot_hold_the_preview_flag_is_reported() {
    for availability in [Value::Null, json!({}), json!(1), json!(true)] {
        assert_eq!(pack(&with("availability", availability)).ids(), ["connector-without-availability"]);
    }
    assert_eq!(pack(&with("availability", None)).ids(), ["connector-without-availability"]);
    assert_eq!(pack(&with("availability", json!({ "isPreviewNote": "" }))).ids(), ["preview-flag-misspelt"]);
}

#[test]
fn a_connector_of_the_product_needs_no_availability() {
    let first_party = json!({ "StaticDataConnectorIds": ["contoso"] });
    assert!(pack_all(&first_party, &[with("availability", None)]).package.is_some());
}

#[test]
fn steps_that_are_no_list_are_reported() {
    for steps in [json!({ "title": "Connect" }), json!("Connect"), json!(1)] {
        assert_eq!(pack(&with("instructionSteps", steps)).ids(), ["instruction-steps-not-a-list"]);
    }
    assert!(pack(&with("instructionSteps", Value::Null)).package.is_some());
    assert!(pack(&with("instructionSteps", None)).package.is_some());
}

#[test]
fn a_step_that_is_text_is_reported() {
    for step in [json!("Connect"), json!(["Connect"]), json!([{}, {}]), json!("2025-01-01T00:00:00Z")] {
        assert_eq!(pack(&with("instructionSteps", json!([step]))).ids(), ["instruction-step-not-an-object"]);
    }
}

#[test]
fn a_step_whose_title_is_a_number_is_reported() {
    let steps = json!([{ "title": 1, "description": { "text": "Turn it on." } }]);
    let outcome = pack(&with("instructionSteps", steps));
    assert_eq!(outcome.ids(), ["instruction-step-without-text", "instruction-step-without-text"]);
}

#[test]
fn a_data_type_that_is_text_is_reported() {
    for data_types in [json!(["Contoso_CL"]), json!(""), json!([null]), json!([{ "name": 1 }])] {
        assert_eq!(pack(&with("dataTypes", data_types)).ids(), ["data-type-without-name"]);
    }
}
