//! For each kind, each part in turn is removed or misspelled: the message names the file and the mend.

use serde_json::{Value, json};

use super::kinds::KINDS;
use super::solution::{
    DEFINITION, FOLDER, Files, POLLER, RULE, TABLE, assert_names, connector, part, rest_connector, table,
};

/// The whole connector of every kind.
fn each_kind() -> impl Iterator<Item = Files> {
    KINDS.iter().map(|(kind, auth, members)| {
        let read = |text: &str| serde_json::from_str(text).expect("the table holds JSON");
        connector(kind, &read(auth), &read(members))
    })
}

#[test]
fn a_whole_connector_is_packaged_without_a_word() {
    for files in each_kind() {
        let outcome = files.pack();
        assert_eq!(outcome.warnings(), Vec::<String>::new());
        assert!(!outcome.connections().is_empty());
        let solution = outcome.solution.expect("it is packaged");
        let connector = solution.codeless_connectors().next().expect("there is one");
        let files: Vec<_> = connector.links().iter().map(|link| link.file.as_str()).collect();
        assert_eq!(files, [DEFINITION, POLLER, RULE, TABLE]);
    }
}

#[test]
fn a_definition_without_id_is_reported() {
    for mut files in each_kind() {
        let page = &mut files.at(DEFINITION)["properties"]["connectorUiConfig"];
        page.as_object_mut().expect("an object").remove("id");
        assert_names(&files.pack().error(), &[DEFINITION, "`id`"]);
    }
}

#[test]
fn a_misspelled_id_is_reported_at_the_poller_that_names_the_other() {
    for mut files in each_kind() {
        files.at(DEFINITION)["properties"]["connectorUiConfig"]["id"] = "ContosoEvent".into();
        let mend = "write `\"connectorDefinitionName\": \"ContosoEvent\"`";
        assert_names(&files.pack().error(), &[POLLER, "`ContosoEvents`, which does not exist", mend, DEFINITION]);
    }
}

#[test]
fn a_poller_without_definition_name_goes_to_the_first_definition_with_a_warning() {
    for mut files in each_kind() {
        files.at(POLLER)["properties"].as_object_mut().expect("an object").remove("connectorDefinitionName");
        let outcome = files.pack();
        // Some kinds need the member itself.
        let told = if outcome.solution.is_some() { outcome.warnings().join("\n") } else { outcome.error() };
        assert_names(&told, &[POLLER, "connectorDefinitionName"]);
    }
}

#[test]
fn a_misspelled_definition_name_is_reported_with_the_right_one() {
    for mut files in each_kind() {
        files.at(POLLER)["properties"]["connectorDefinitionName"] = "ContosoEvnts".into();
        let mend = "write `\"connectorDefinitionName\": \"ContosoEvents\"`";
        assert_names(&files.pack().error(), &[POLLER, "`ContosoEvnts`, which does not exist", mend, DEFINITION]);
    }
}

#[test]
fn a_missing_poller_is_reported_at_the_definition() {
    for mut files in each_kind() {
        files.remove(POLLER);
        assert_names(
            &files.pack().error(),
            &[DEFINITION, "no poller belongs to the definition `ContosoEvents`", FOLDER],
        );
    }
}

#[test]
fn a_poller_of_a_misspelled_type_is_found_all_the_same() {
    for mut files in each_kind() {
        files.at(POLLER)["type"] = "Microsoft.SecurityInsights/dataConnector".into();
        let mend = "write `\"type\": \"Microsoft.SecurityInsights/dataConnectors\"`";
        assert_names(&files.pack().error(), &[DEFINITION, POLLER, mend]);
    }
}

#[test]
fn a_poller_without_stream_is_reported() {
    for mut files in each_kind() {
        files.at(POLLER)["properties"]["dcrConfig"].as_object_mut().expect("an object").remove("streamName");
        assert_names(&files.pack().error(), &[POLLER, "streamName"]);
    }
}

#[test]
fn a_misspelled_stream_is_reported_with_the_stream_of_the_rule() {
    for mut files in each_kind() {
        files.at(POLLER)["properties"]["dcrConfig"]["streamName"] = "Custom-ContosoEvent".into();
        let mend = "did you mean `Custom-ContosoEvents`?";
        assert_names(&files.pack().error(), &[POLLER, "`Custom-ContosoEvent`", "`ContosoEvents`", RULE, mend]);
    }
}

#[test]
fn a_missing_rule_is_reported_at_the_stream() {
    for mut files in each_kind() {
        files.remove(RULE);
        let mend = "a data flow `\"streams\": [\"Custom-ContosoEvents\"]`";
        assert_names(&files.pack().error(), &[POLLER, "`Custom-ContosoEvents`", mend]);
    }
}

#[test]
fn a_rule_of_a_misspelled_type_is_found_all_the_same() {
    for mut files in each_kind() {
        files.at(RULE)["type"] = "Microsoft.Insights/dataCollectionRule".into();
        let mend = "write `\"type\": \"Microsoft.Insights/dataCollectionRules\"`";
        assert_names(&files.pack().error(), &[POLLER, RULE, mend]);
    }
}

#[test]
fn a_missing_table_is_warned_of_at_the_data_flow() {
    for mut files in each_kind() {
        files.remove(TABLE);
        assert_names(&files.pack().warnings().join("\n"), &[RULE, "`ContosoEvents_CL`", "add a file with the table"]);
    }
}

#[test]
fn a_misspelled_table_is_warned_of_with_its_file() {
    for mut files in each_kind() {
        files.put(TABLE, table("ContosoEvent_CL"));
        let outcome = files.pack();
        assert_eq!(outcome.warnings().len(), 1);
        assert_names(&outcome.warnings()[0], &[RULE, "`ContosoEvents_CL`", "did you mean `ContosoEvent_CL`", TABLE]);
        assert_eq!(outcome.nested("DataConnector")["resources"].as_array().map(Vec::len), Some(4));
    }
}

#[test]
fn a_table_of_a_misspelled_type_is_warned_of() {
    for mut files in each_kind() {
        files.at(TABLE)["type"] = "Microsoft.OperationalInsights/workspaces/table".into();
        let mend = "write `\"type\": \"Microsoft.OperationalInsights/workspaces/tables\"`";
        assert_names(&files.pack().warnings().join("\n"), &[RULE, TABLE, mend]);
    }
}

#[test]
fn parts_in_another_folder_are_reported_with_the_right_folder() {
    let mut files = rest_connector();
    files.rename(POLLER, "Data Connectors/Other/poller.json");
    assert_names(
        &files.pack().error(),
        &["Data Connectors/Other/poller.json", "another folder", &format!("`{FOLDER}/`")],
    );
    let mut files = rest_connector();
    files.rename(RULE, "Data Connectors/Other/rule.json");
    let error = files.pack().error();
    assert_names(&error, &[POLLER, "Data Connectors/Other/rule.json", &format!("move it to `{FOLDER}/`")]);
}

#[test]
fn a_connector_below_another_folder_is_reported() {
    let mut files = rest_connector();
    files.rename(DEFINITION, "Connectors/definition.json");
    files.data()["Data Connectors"] = json!(["Connectors/definition.json"]);
    assert_names(&files.pack().error(), &["Connectors/definition.json", "`Data Connectors/`"]);
}

#[test]
fn a_connector_in_the_list_that_v3_does_not_search_is_reported() {
    let mut files = rest_connector();
    let list = files.data().as_object_mut().and_then(|data| data.shift_remove("Data Connectors"));
    files.data()["DataConnectors"] = list.expect("the list is there");
    assert_names(&files.pack().error(), &["Data/Solution_Contoso.json", "call the list `Data Connectors`"]);
}

#[test]
fn a_listed_poller_without_a_listed_definition_is_reported() {
    let mut files = rest_connector();
    files.data()["Data Connectors"] = json!([POLLER]);
    assert_names(
        &files.pack().error(),
        &["Data/Solution_Contoso.json", POLLER, "list the connector's definition instead"],
    );
}

#[test]
fn a_definition_of_a_misspelled_type_is_reported() {
    let mut files = rest_connector();
    files.at(DEFINITION)["type"] = "Microsoft.SecurityInsights/dataConnectorDefinition".into();
    let mend = "write `\"type\": \"Microsoft.SecurityInsights/dataConnectorDefinitions\"`";
    assert_names(&files.pack().error(), &[DEFINITION, mend]);
}

#[test]
fn pollers_in_several_files_are_reported_as_v3_loses_all_but_the_last() {
    let mut files = rest_connector();
    let poller = files.at(POLLER).clone();
    files.put("Data Connectors/Contoso_ccf/a_poller.json", poller);
    assert_names(&files.pack().error(), &["a_poller.json", POLLER, "into one file"]);
}

#[test]
fn a_standard_stream_needs_the_stream_that_belongs_to_it() {
    let mut files = rest_connector();
    files.at(POLLER)["properties"]["dcrConfig"]["streamName"] = "SENTINEL_AWSCLOUDTRAIL".into();
    files.at(RULE)["properties"]["dataFlows"] = json!([{ "streams": ["Microsoft-AWSCloudTrial"] }]);
    assert_names(&files.pack().error(), &[POLLER, RULE, "Microsoft-AWSCloudTrial"]);
    files.at(RULE)["properties"]["dataFlows"][0]["streams"] = json!(["Microsoft-AWSCloudTrail"]);
    assert!(files.pack().solution.is_some());
}

#[test]
fn a_misspelled_standard_stream_is_reported_with_the_right_one() {
    let mut files = rest_connector();
    files.at(POLLER)["properties"]["dcrConfig"]["streamName"] = "SENTINEL_AWSCLOUDTRIAL".into();
    files.at(RULE)["properties"]["dataFlows"] = json!([{ "streams": ["Microsoft-AWSCloudTrail"] }]);
    assert_names(&files.pack().error(), &[POLLER, "did you mean `SENTINEL_AWSCLOUDTRAIL`?"]);
}

#[test]
fn a_further_poller_whose_stream_the_rule_does_not_take_is_warned_of() {
    let mut files = rest_connector();
    let mut other = files.at(POLLER).clone();
    other["properties"]["dcrConfig"]["streamName"] = "Custom-ContosoAlerts".into();
    let list = Value::from(vec![other, files.at(POLLER).clone()]);
    files.put(POLLER, list);
    let outcome = files.pack();
    assert_eq!(outcome.connections().len(), 2);
    assert_names(&outcome.warnings().join("\n"), &[POLLER, "Custom-ContosoAlerts", RULE]);
}

#[test]
fn all_faults_of_all_connectors_are_reported_in_one_run() {
    let mut files = rest_connector();
    files.data()["Data Connectors"] = json!([DEFINITION, "Data Connectors/Two/definition.json"]);
    files.at(POLLER)["kind"] = "RestApiPuller".into();
    let page = json!({ "id": "ContosoTwo", "title": "Two", "instructionSteps": [] });
    let two = part("Microsoft.SecurityInsights/dataConnectorDefinitions", &json!({ "connectorUiConfig": page }));
    files.put("Data Connectors/Two/definition.json", two);
    let errors = files.pack().errors();
    assert_eq!(errors.len(), 2, "{errors:#?}");
    assert_names(&errors[0], &[POLLER, "RestApiPuller", "did you mean `RestApiPoller`?", "GCP"]);
    assert_names(&errors[1], &["Data Connectors/Two/definition.json", "ContosoTwo"]);
}

#[test]
fn a_file_that_cannot_be_read_is_the_only_fault() {
    let mut files = rest_connector();
    files.put(POLLER, Value::Null);
    assert_names(&files.pack().error(), &[POLLER, "is empty"]);
}

#[test]
fn a_further_poller_in_another_folder_is_warned_of() {
    let mut files = rest_connector();
    let poller = files.at(POLLER).clone();
    files.put("Data Connectors/Contoso_ccf/old/poller.json", poller);
    let outcome = files.pack();
    assert_eq!(outcome.connections().len(), 1);
    assert_names(&outcome.warnings().join("\n"), &["Data Connectors/Contoso_ccf/old/poller.json", "ContosoEvents"]);
}
