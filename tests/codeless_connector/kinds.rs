//! The kinds of pollers: what each needs, and what becomes of the user's fields.

use serde_json::{Value, json};

use super::solution::{POLLER, assert_names, connector, rest_connector};

/// Every kind with a right `auth` and the members that it needs beside.
pub const KINDS: [(&str, &str, &str); 8] = [
    (
        "RestApiPoller",
        r#"{ "type": "Basic", "UserName": "{{user}}", "Password": "{{word}}" }"#,
        r#"{ "request": { "apiEndpoint": "https://api.contoso.example/{{site}}" } }"#,
    ),
    (
        "WebSocket",
        r#"{ "type": "APIKey", "ApiKey": "{{apiToken}}" }"#,
        r#"{ "request": { "apiEndpoint": "wss://feed.contoso.example" } }"#,
    ),
    (
        "GCP",
        r#"{ "serviceAccountEmail": "{{email}}", "projectNumber": "1", "workloadIdentityProviderId": "{{pool}}" }"#,
        r#"{ "request": { "projectId": "{{project}}", "subscriptionNames": ["{{names}}"] } }"#,
    ),
    (
        "AmazonWebServicesS3",
        "{}",
        r#"{ "dataTypes": { "logs": { "state": "enabled" } }, "destinationTable": "ContosoEvents_CL",
             "roleArn": "{{role}}", "sqsUrls": ["{{queue}}"], "dataFormat": { "format": "json" } }"#,
    ),
    ("Push", r#"{ "type": "Push" }"#, "{}"),
    ("StorageAccountBlobContainer", r#"{ "type": "ServicePrincipal" }"#, "{}"),
    (
        "OCI",
        r#"{ "type": "Oracle", "pemFile": "{{key}}", "publicFingerprint": "{{print}}", "userId": "{{user}}",
             "tenantId": "{{tenancy}}" }"#,
        r#"{ "request": { "streamId": "{{stream}}" } }"#,
    ),
    ("PurviewAudit", "{}", "{}"),
];

/// The members that V3 asks for, by kind, as paths from `properties` on.
const NEEDED: [(&str, &[&str]); 8] = [
    ("RestApiPoller", &["auth", "auth/type", "auth/UserName", "auth/Password", "request"]),
    ("WebSocket", &["auth", "auth/type", "auth/ApiKey", "request"]),
    (
        "GCP",
        &[
            "auth",
            "auth/serviceAccountEmail",
            "auth/projectNumber",
            "auth/workloadIdentityProviderId",
            "request",
            "request/projectId",
            "request/subscriptionNames",
            "dataType",
        ],
    ),
    ("AmazonWebServicesS3", &["dataTypes", "dataTypes/logs", "destinationTable", "roleArn", "sqsUrls"]),
    ("Push", &[]),
    ("StorageAccountBlobContainer", &["dataType", "auth", "auth/type"]),
    (
        "OCI",
        &[
            "auth",
            "auth/type",
            "auth/pemFile",
            "auth/publicFingerprint",
            "auth/userId",
            "auth/tenantId",
            "request",
            "dataType",
        ],
    ),
    ("PurviewAudit", &[]),
];

#[test]
fn every_member_that_a_kind_needs_is_missed_by_name() {
    for ((kind, auth, members), (of, needed)) in KINDS.into_iter().zip(NEEDED) {
        assert_eq!(kind, of);
        let read = |text: &str| serde_json::from_str(text).expect("the table holds JSON");
        for path in needed {
            let mut files = connector(kind, &read(auth), &read(members));
            let (parent, name) = path.rsplit_once('/').unwrap_or(("", path));
            let pointer = if parent.is_empty() { "/properties".to_owned() } else { format!("/properties/{parent}") };
            let object = files.at(POLLER).pointer_mut(&pointer).and_then(Value::as_object_mut);
            object.expect("the parent is an object").shift_remove(name).expect("the member was there");
            let error = files.pack().error();
            assert!(error.to_lowercase().contains(&name.to_lowercase()), "{kind} {path}: {error}");
            assert_names(&error, &[POLLER]);
        }
    }
}

#[test]
fn an_unknown_kind_lists_the_known_ones() {
    let mut files = rest_connector();
    files.at(POLLER)["kind"] = "AmazonWebServiceS3".into();
    let error = files.pack().error();
    assert_names(&error, &[POLLER, "`AmazonWebServiceS3`", "did you mean `AmazonWebServicesS3`?"]);
    for (kind, _, _) in KINDS {
        assert_names(&error, &[kind]);
    }
}

#[test]
fn an_unknown_auth_type_lists_the_known_ones() {
    let mut files = rest_connector();
    files.at(POLLER)["properties"]["auth"]["type"] = "OAuth".into();
    assert_names(&files.pack().error(), &[POLLER, "`OAuth`", "did you mean `OAuth2`?", "Basic", "EdgeGrid"]);
}

#[test]
fn a_poller_without_kind_or_name_is_reported() {
    for (name, remedy) in [("kind", "RestApiPoller"), ("name", "write `\"name\"")] {
        let mut files = rest_connector();
        files.at(POLLER).as_object_mut().expect("an object").shift_remove(name);
        assert_names(&files.pack().error(), &[POLLER, &format!("`{name}`"), remedy]);
    }
}

#[test]
fn a_sign_in_fills_in_its_members_alone() {
    let auth = json!({ "type": "OAuth2", "ClientId": "{{id}}", "ClientSecret": "{{secret}}", "Scope": "{{scope}}" });
    let request = json!({ "request": { "apiEndpoint": "https://api.contoso.example" } });
    let outcome = connector("RestApiPoller", &auth, &request).pack();
    let auth = &outcome.connections()[0]["properties"]["auth"];
    assert_eq!(auth["ClientSecret"], "[[parameters('secret')]");
    assert_eq!(auth["Scope"], "{{scope}}");
    let parameters = &outcome.nested("ResourcesDataConnector")["parameters"];
    assert_eq!(parameters["secret"]["minLength"], 4);
    assert_eq!(parameters["scope"], Value::Null);
}

#[test]
fn a_container_brings_its_queues_events_and_roles() {
    let (kind, auth, members) = KINDS[5];
    let read = |text: &str| serde_json::from_str(text).expect("the table holds JSON");
    let mut files = connector(kind, &read(auth), &read(members));
    let filters = json!([{ "operatorType": "StringContains", "key": "subject", "values": ["logs"] }]);
    files.at(POLLER)["eventGridAdvancedFilters"] = filters.clone();
    files.at(POLLER)["eventGridUseManagedIdentity"] = true.into();
    let outcome = files.pack();
    assert_names(&outcome.warnings().join("\n"), &[POLLER, "eventGridUseManagedIdentity"]);
    let connections = outcome.connections();
    let [deployment, connection] = connections.as_slice() else { panic!("{connections:#?}") };
    let nested = deployment["properties"]["template"]["resources"].as_array().expect("a list");
    assert_eq!(nested.len(), 7);
    assert_eq!(nested[3]["properties"]["filter"]["advancedFilters"], filters);
    assert_eq!(connection["dependsOn"], json!(["[[variables('nestedDeploymentId')]"]));
    assert_eq!(connection["eventGridAdvancedFilters"], Value::Null);
    let names: Vec<_> = connection["properties"]["request"].as_object().expect("an object").keys().collect();
    assert_eq!(names, ["QueueUri", "DlqUri"]);
}

#[test]
fn the_content_version_is_that_of_the_framework_if_the_data_file_gives_one() {
    let mut files = rest_connector();
    assert_eq!(files.pack().main_template()["variables"]["dataConnectorCCPVersion"], "3.0.0");
    files.data()["DataConnectorCCFVersion"] = "1.2.0".into();
    assert_eq!(files.pack().main_template()["variables"]["dataConnectorCCPVersion"], "1.2.0");
}
