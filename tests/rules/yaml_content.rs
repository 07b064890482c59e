//! What holds for every kind of content in YAML.

use super::package;

#[test]
fn a_file_without_content_is_reported() {
    for text in ["", "# nothing yet\n", "---\n", "~\n"] {
        for list in ["Analytic Rules", "Hunting Queries", "Summary Rules"] {
            let outcome = package(&[(list, &[("Empty.yaml", text)])]);
            assert_eq!(outcome.errors(), [("content-empty", "")], "{list} {text:?}");
        }
    }
}

#[test]
fn a_file_that_holds_no_mapping_is_reported() {
    for text in ["- id: x", "text", "5"] {
        let outcome = package(&[("Hunting Queries", &[("List.yaml", text)])]);
        assert_eq!(outcome.errors(), [("content-not-a-mapping", text)]);
    }
}

#[test]
fn json_in_a_file_named_yaml_is_packaged_as_yaml() {
    let json = r#"{ "id": "x", "name": "Sign-ins", "kind": "NRT", "description": "Text.", "query": "Q" }"#;
    let yaml = "id: x\nname: Sign-ins\nkind: NRT\ndescription: Text.\nquery: Q\n";
    for list in ["Analytic Rules", "Hunting Queries"] {
        let outcome = package(&[(list, &[("Rule.yaml", json)])]);
        assert_eq!(outcome.package, package(&[(list, &[("Rule.yaml", yaml)])]).package);
        assert_eq!(outcome.warnings(), []);
    }
}

#[test]
fn an_unquoted_placeholder_is_reported() {
    let text = "id: x\nname: Sign-ins\nkind: NRT\ndescription: Text.\ncustomDetails:\n  Account: {{Account}}\n";
    let outcome = package(&[("Analytic Rules", &[("Rule.yaml", text)])]);
    assert_eq!(outcome.errors(), [("yaml-collection-as-key", "{Account}")]);
}

#[test]
fn an_id_that_is_a_mapping_is_reported() {
    let outcome = package(&[("Hunting Queries", &[("Query.yaml", "id: [{a: b}]\nname: x\nquery: Q\n")])]);
    assert_eq!(outcome.errors(), [("value-not-text", "{a: b}")]);
}

#[test]
fn an_id_that_stands_twice_in_a_solution_gives_a_warning() {
    let rule = "id: 5C3A7E10\nname: Sign-ins\nkind: NRT\ndescription: Text.\nquery: Q\n";
    let query = "name: Sign-ins\nid: 5c3a7e10\nquery: Q\n";
    let outcome = package(&[
        ("Hunting Queries", &[("Queries/One.yaml", query)]),
        ("Analytic Rules", &[("Rules/One.yaml", rule), ("Rules/Other.yaml", &rule.replace("5C3A7E10", "x"))]),
    ]);
    assert_eq!(outcome.warnings(), [("content-id-repeated", "5C3A7E10")]);
    let message = &outcome.report.sorted()[0].message;
    assert_eq!(message, "the id `5C3A7E10` also stands in `Queries/One.yaml`, line 2");
}

#[test]
fn contents_without_id_do_not_share_one() {
    let query = "name: Sign-ins\nquery: Q\n";
    let outcome = package(&[("Hunting Queries", &[("One.yaml", query), ("Two.yaml", query)])]);
    let missing = ("content-without-id", "name: Sign-ins");
    assert_eq!(outcome.warnings(), [missing, missing]);
}

#[test]
fn an_older_name_of_the_list_of_rules_gives_a_warning() {
    let rule = "id: x\nname: Sign-ins\nkind: NRT\ndescription: Text.\nquery: Q\n";
    let outcome = package(&[("Detections", &[("Rule.yaml", rule)])]);
    assert_eq!(outcome.warnings(), [("unknown-member", "\"Detections\"")]);
    assert_eq!(outcome.template()["properties"]["contentKind"], "AnalyticsRule");
}
