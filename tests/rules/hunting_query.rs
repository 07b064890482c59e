//! Hunting queries.

use super::{Outcome, package};

fn query_with(members: &str) -> Outcome {
    let text = format!("id: 6e100000-0000-4000-8000-000000000001\nname: Sign-ins\nquery: Q\n{members}");
    package(&[("Hunting Queries", &[("Query.yaml", &text)])])
}

#[test]
fn a_query_needs_neither_kind_nor_description() {
    let outcome = query_with("");
    assert_eq!(outcome.content()["properties"]["tags"], serde_json::json!([]));
    assert_eq!(outcome.warnings(), []);
}

#[test]
fn every_fault_of_a_query_is_reported_in_one_run() {
    let outcome = query_with(
        "description: 5\ntactics: [{a: b}]\nmetadata: {source: {kind: Community}}\nrequiredDataConnectors:\n  - connectorId: {a: b}\n",
    );
    assert_eq!(
        outcome.errors(),
        [
            ("hunting-query-description-not-text", "5"),
            ("value-not-text", "{a: b}"),
            ("content-not-of-a-solution", "Community"),
            ("value-not-text", "{a: b}"),
        ]
    );
}

#[test]
fn a_false_description_is_none() {
    let outcome = query_with("description: false\n");
    assert_eq!(outcome.content()["properties"]["tags"], serde_json::json!([]));
}
