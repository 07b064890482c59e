//! The wizard's texts about connectors.

use serde_json::json;

use super::{connector, pack, pack_all, with};

#[test]
fn the_link_stands_behind_the_last_connector() {
    let outcome = pack_all(&json!({}), &[connector(), connector()]);
    assert_eq!(outcome.elements(), ["dataconnectors1-text", "dataconnectors2-text", "dataconnectors-link2"]);
}

#[test]
fn the_wizard_names_the_last_shared_table() {
    let text = |data_types| {
        let outcome = pack(&with("dataTypes", data_types));
        let steps = &outcome.package.as_ref().expect("it is packaged").create_ui_definition["parameters"]["steps"];
        steps[0]["elements"][0]["options"]["text"].as_str().expect("a text").to_owned()
    };
    assert!(text(json!([{ "name": "Syslog" }, { "name": "Other" }])).contains("Contoso Syslog data"));
    assert!(
        text(json!([{ "name": "Syslog" }, { "name": "CommonSecurityLog (X)" }])).contains("CommonSecurityLog data")
    );
    assert!(text(json!({ "name": "syslog" })).contains("Contoso custom log data"));
    assert!(text(json!([])).contains("Contoso custom log data"));
}
