//! Analytic rules.

use serde_json::{Value, json};

use super::{Outcome, package};

const RULE: &str =
    "id: 5c3a7e10-0000-4000-8000-000000000001\nname: Sign-ins\nkind: NRT\ndescription: Text.\nquery: Q\n";

/// Packages a near-real-time rule with further members.
fn rule_with(members: &str) -> Outcome {
    package(&[("Analytic Rules", &[("Rule.yaml", &format!("{RULE}{members}"))])])
}

/// Packages a rule with one member of its text replaced.
fn rule_changed(from: &str, to: &str) -> Outcome {
    package(&[("Analytic Rules", &[("Rule.yaml", &RULE.replace(from, to))])])
}

fn property<'a>(outcome: &'a Outcome, name: &str) -> &'a Value {
    &outcome.content()["properties"][name]
}

#[test]
fn every_fault_of_a_rule_is_reported_in_one_run() {
    let text = "name: Sign-ins\nkind: 5\nrelevantTechniques: [T1078, 1110, ~]\nentityMappings: 7\nmetadata: {source: {kind: STANDALONE}}\n";
    let outcome = package(&[("Analytic Rules", &[("Rule.yaml", text)])]);
    assert_eq!(
        outcome.errors(),
        [
            ("analytic-rule-without-description", "name: Sign-ins"),
            ("analytic-rule-kind-not-text", "5"),
            ("analytic-rule-technique-not-text", "1110"),
            ("analytic-rule-technique-not-text", "~"),
            ("analytic-rule-mapping-is-scalar", "7"),
            ("content-not-of-a-solution", "STANDALONE"),
        ]
    );
}

#[test]
fn a_scheduled_rule_without_frequency_and_period_is_reported() {
    let outcome = rule_changed("kind: NRT", "kind: scheduled\ntriggerOperator: gt\nqueryPeriod: ");
    assert_eq!(
        outcome.errors(),
        [
            ("analytic-rule-without-duration", "id: 5c3a7e10-0000-4000-8000-000000000001"),
            ("analytic-rule-without-duration", ""),
        ]
    );
}

#[test]
fn an_unknown_trigger_operator_matters_to_scheduled_rules_only() {
    let members = "triggerOperator: gte\nqueryFrequency: 1h\nqueryPeriod: 1h\n";
    assert_eq!(rule_with(members).warnings(), []);
    let scheduled =
        package(&[("Analytic Rules", &[("Rule.yaml", &format!("{}{members}", RULE.replace("NRT", "Scheduled")))])]);
    assert_eq!(scheduled.warnings(), [("analytic-rule-trigger-operator-unknown", "gte")]);
    assert_eq!(property(&scheduled, "triggerOperator"), &Value::Null);
}

#[test]
fn a_description_of_one_quote_is_reported() {
    let outcome = rule_changed("Text.", "\"'\"");
    assert_eq!(outcome.errors(), [("analytic-rule-description-one-quote", "\"'\"")]);
}

#[test]
fn a_description_that_is_a_list_is_reported() {
    let outcome = rule_changed("Text.", "[A text, another]");
    assert_eq!(outcome.errors(), [("analytic-rule-description-not-text", "[A text, another]")]);
}

#[test]
fn half_of_a_last_character_beyond_the_basic_plane_is_lost() {
    let outcome = rule_changed("Text.", "\"'Text 🛡\"");
    assert_eq!(property(&outcome, "description"), "Text \u{fffd}");
    assert_eq!(outcome.warnings(), [("analytic-rule-description-cut", "\"'Text 🛡\"")]);
}

#[test]
fn a_connector_without_id_before_others_is_reported() {
    let outcome = rule_with("requiredDataConnectors:\n  - dataTypes: [A]\n  - connectorId: B\n  - connectorId:\n");
    assert_eq!(outcome.errors(), [("analytic-rule-connector-without-id", "dataTypes: [A]")]);
}

#[test]
fn a_connector_whose_id_is_null_counts_unless_it_is_alone() {
    let outcome = rule_with("requiredDataConnectors:\n  - connectorId: B\n  - connectorId: ~\n");
    assert_eq!(outcome.errors(), [("analytic-rule-connector-without-id", "connectorId: ~")]);
    let outcome = rule_with("requiredDataConnectors:\n  - connectorId: ~\n");
    assert_eq!(property(&outcome, "requiredDataConnectors"), &json!([{ "connectorId": null }]));
}

#[test]
fn several_ids_of_one_connector_do_not_reach_for_the_next_connector() {
    let outcome = rule_with("requiredDataConnectors:\n  - connectorId: [A, B]\n  - dataTypes: [C]\n");
    let expected = json!([{ "connectorId": "A,B" }, { "dataTypes": ["C"] }]);
    assert_eq!(property(&outcome, "requiredDataConnectors"), &expected);
}

#[test]
fn a_mapping_of_connectors_is_reported_unless_it_is_empty() {
    let outcome = rule_with("requiredDataConnectors: {connectorId: A}\n");
    assert_eq!(outcome.errors(), [("analytic-rule-connectors-not-a-list", "{connectorId: A}")]);
    let outcome = rule_with("requiredDataConnectors: {}\n");
    assert_eq!(property(&outcome, "requiredDataConnectors"), "[variables('TemplateEmptyArray')]");
}

#[test]
fn a_mapping_as_connector_id_is_reported() {
    let outcome = rule_with("requiredDataConnectors:\n  - connectorId: {name: A}\n");
    assert_eq!(outcome.errors(), [("value-not-text", "{name: A}")]);
}

#[test]
fn a_blank_in_one_technique_makes_text_of_all() {
    let outcome = rule_with("relevantTechniques: [T 1078.004, 1110]\n");
    assert_eq!(property(&outcome, "techniques"), &json!(["T1078", "1110"]));
    assert_eq!(property(&outcome, "subTechniques"), &json!(["T1078.004"]));
}

#[test]
fn a_blank_in_one_tactic_makes_text_of_all() {
    let outcome = rule_with("tactics: [Initial Access, 2.50, true]\n");
    assert_eq!(property(&outcome, "tactics"), &json!(["InitialAccess", "2.50", "True"]));
    let outcome = rule_with("tactics: [InitialAccess, 2, true]\n");
    assert_eq!(property(&outcome, "tactics"), &json!(["InitialAccess", 2, true]));
}

#[test]
fn empty_values_of_a_mapping_are_reported() {
    let outcome = rule_with("customDetails:\n  Values: []\n");
    assert_eq!(outcome.errors(), [("analytic-rule-empty-values", "[]")]);
    let outcome = rule_with("customDetails:\n  Values: Account\n");
    assert_eq!(property(&outcome, "customDetails"), &json!({ "Values": "Account" }));
}

#[test]
fn an_empty_element_of_a_mapping_is_the_one_that_is_removed() {
    let outcome = rule_with("entityMappings: [~, Account]\n");
    assert_eq!(property(&outcome, "entityMappings"), &json!([true, false, "Account"]));
}
