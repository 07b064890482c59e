//! Faults of the pollers of codeless connectors, each taken alone.

use super::{error, warning};
use crate::checks::{Check, Manual};

/// What V3 does with a poller that it cannot package.
const CONNECTOR_LOST: &str = "V3 writes no package, or drops the connector and those after it, depending on the kind \
                              of poller.";

pub(super) const FAULTS: &[Check] = &[
    error(
        "poller-without-kind",
        "a poller has no `kind`",
        Manual {
            what: "`kind` is missing or not text. If a file holds several pollers, that of the last counts for all.",
            why: CONNECTOR_LOST,
            remedy: "write the `kind`: `RestApiPoller`, `WebSocket`, `GCP`, `AmazonWebServicesS3`, `Push`, \
                     `StorageAccountBlobContainer`, `OCI` or `PurviewAudit`",
            fails: r#"{ "type": "Microsoft.SecurityInsights/dataConnectors", "name": "Events", … }"#,
            passes: r#"{ "type": "Microsoft.SecurityInsights/dataConnectors", "name": "Events", "kind": "RestApiPoller", … }"#,
        },
    ),
    error(
        "poller-kind-unknown",
        "a poller has a `kind` that V3 does not know",
        Manual {
            what: "`kind` is none of the kinds of pollers, letter case ignored.",
            why: "V3 lists the kinds that it knows, and writes no package.",
            remedy: "write one of the kinds that the message names",
            fails: r#""kind": "AzureServiceBus""#,
            passes: r#""kind": "StorageAccountBlobContainer""#,
        },
    ),
    warning(
        "pollers-of-several-kinds",
        "the pollers of a file are of several kinds",
        Manual {
            what: "A file holds pollers with different `kind`s.",
            why: "V3 packages all pollers of a file with the kind of the last one.",
            remedy: "write pollers of one kind into a file, and give each kind a definition of its own",
            fails: r#"[{ "name": "Events", "kind": "GCP", … }, { "name": "Alerts", "kind": "RestApiPoller", … }]"#,
            passes: r#"[{ "name": "Events", "kind": "RestApiPoller", … }, { "name": "Alerts", "kind": "RestApiPoller", … }]"#,
        },
    ),
    error(
        "poller-without-name",
        "a poller has no `name`",
        Manual {
            what: "`name` is missing or not text.",
            why: CONNECTOR_LOST,
            remedy: "write a `name`, different for each poller",
            fails: r#"{ "type": "Microsoft.SecurityInsights/dataConnectors", "kind": "RestApiPoller", … }"#,
            passes: r#"{ "type": "Microsoft.SecurityInsights/dataConnectors", "kind": "RestApiPoller", "name": "Events", … }"#,
        },
    ),
    error(
        "poller-member-missing",
        "a poller lacks a member that its kind or sign-in needs",
        Manual {
            what: "`properties`, or a member in it that the poller's `kind` or its `auth.type` needs, is missing: the \
                   `ApiKey` of a sign-in of type APIKey, or the `destinationTable` of AmazonWebServicesS3.",
            why: CONNECTOR_LOST,
            remedy: "write the member that the message names; letter case does not matter",
            fails: r#""auth": { "type": "APIKey", "ApiKeyIdentifier": "Bearer" }"#,
            passes: r#""auth": { "type": "APIKey", "ApiKeyIdentifier": "Bearer", "ApiKey": "{{apiKey}}" }"#,
        },
    ),
    error(
        "poller-member-wrong",
        "a member of a poller is of a form that V3 cannot package",
        Manual {
            what: "A member that must be text is a list or an object, or one that must be an object is not.",
            why: CONNECTOR_LOST,
            remedy: "write the member in the form that the message names",
            fails: r#""request": { "apiEndpoint": ["https://api.contoso.com/", "events"] }"#,
            passes: r#""request": { "apiEndpoint": "https://api.contoso.com/events" }"#,
        },
    ),
    warning(
        "poller-member-left-out",
        "a member of a poller does not reach the package",
        Manual {
            what: "The poller has `eventGridUseManagedIdentity` or `connectionDeployment`, which only other releases \
                   of the packager know.",
            why: "V3 packages the poller without the member and does not say so.",
            remedy: "remove it; the storage deployment is the same for every container",
            fails: r#"{ "kind": "StorageAccountBlobContainer", "eventGridUseManagedIdentity": true, … }"#,
            passes: r#"{ "kind": "StorageAccountBlobContainer", … }"#,
        },
    ),
    error(
        "poller-without-auth-type",
        "the sign-in of a poller has no type",
        Manual {
            what: "`auth` has no `type`.",
            why: CONNECTOR_LOST,
            remedy: "write one of the types that the message names",
            fails: r#""auth": { "userName": "{{user}}", "password": "{{password}}" }"#,
            passes: r#""auth": { "type": "Basic", "userName": "{{user}}", "password": "{{password}}" }"#,
        },
    ),
    error(
        "poller-auth-type-unknown",
        "the sign-in of a poller is of a type that V3 does not know",
        Manual {
            what: "`auth.type` is none of the types of a poller of this kind. OCI knows `Oracle` alone.",
            why: "V3 lists the types that it knows, and writes no package.",
            remedy: "write one of the types that the message names",
            fails: r#""auth": { "type": "Session", … }"#,
            passes: r#""auth": { "type": "OAuth2", … }"#,
        },
    ),
    error(
        "header-not-text",
        "a header of a poller's request is an object",
        Manual {
            what: "The value of a member of `headers` is an object.",
            why: CONNECTOR_LOST,
            remedy: "write the header's value as one text",
            fails: r#""headers": { "Accept": { "type": "application/json" } }"#,
            passes: r#""headers": { "Accept": "application/json" }"#,
        },
    ),
    error(
        "poller-without-stream",
        "a poller names no stream",
        Manual {
            what: "`dcrConfig.streamName` of a poller is missing, empty or not text.",
            why: "The stream tells which data collection rule belongs to the poller. V3 finds none and writes no \
                  package.",
            remedy: "write the stream that a data flow of the rule takes, such as `Custom-<table>`",
            fails: r#""dcrConfig": { "dataCollectionEndpoint": "{{dataCollectionEndpoint}}" }"#,
            passes: r#""dcrConfig": { "streamName": "Custom-Contoso_CL", "dataCollectionEndpoint": "{{dataCollectionEndpoint}}" }"#,
        },
    ),
];
