//! Summary rules.

use serde_json::json;

use super::{Outcome, package};

fn rule_with(members: &str) -> Outcome {
    let text = format!("id: 8c2e7a90-0000-4000-8000-000000000001\ndisplayName: Sign-ins\n{members}");
    package(&[("Summary Rules", &[("Rule.yaml", &text)])])
}

#[test]
fn a_description_that_is_no_text_is_reported() {
    let outcome = rule_with("description: [Text]\n");
    assert_eq!(outcome.errors(), [("summary-rule-description-not-text", "[Text]")]);
}

#[test]
fn a_rule_that_lacks_everything_but_its_description_is_packaged() {
    let outcome = package(&[("Summary Rules", &[("Rule.yaml", "description: Text.\n")])]);
    assert_eq!(outcome.content()["properties"]["displayName"], serde_json::Value::Null);
    assert_eq!(outcome.template()["properties"]["displayName"], "");
    let warnings = [("content-without-id", "description: Text."), ("content-without-name", "description: Text.")];
    assert_eq!(outcome.warnings(), warnings);
}

#[test]
fn the_source_of_a_summary_rule_does_not_matter() {
    let outcome = rule_with("description: Text.\nmetadata: {source: {kind: Community}}\n");
    assert_eq!(outcome.errors(), []);
}

#[test]
fn data_types_are_counted_whatever_their_shape() {
    let outcome = rule_with("description: Text.\nrequiredDataConnectors:\n  connectorId: A\n  dataTypes: [A_CL, ~]\n");
    let metadata = &outcome.template()["properties"]["mainTemplate"]["resources"][1];
    let criteria = json!([{ "contentId": "A_CL", "kind": "DataType" }, { "contentId": null, "kind": "DataType" }]);
    assert_eq!(metadata["properties"]["dependencies"]["criteria"], criteria);
}
