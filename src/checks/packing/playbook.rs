//! Faults of playbooks, custom connectors and function apps.

use super::{error, warning};
use crate::checks::{Check, Manual};

/// What V3 does with a playbook that it cannot package.
const NOTHING_WRITTEN: &str = "V3 crashes on the playbook and writes nothing.";

pub(super) const FAULTS: &[Check] = &[
    error(
        "playbook-not-a-template",
        "a playbook file holds no ARM template",
        Manual {
            what: "The file of a playbook is empty, or holds a single value or a list of several templates.",
            why: NOTHING_WRITTEN,
            remedy: "write one ARM template into the file",
            fails: "null",
            passes: r#"{ "$schema": …, "parameters": { … }, "resources": [ … ] }"#,
        },
    ),
    error(
        "playbook-without-resources",
        "a playbook has no resources",
        Manual {
            what: "The template has no `resources`, or they are null.",
            why: NOTHING_WRITTEN,
            remedy: "add `resources` with what the template deploys",
            fails: r#"{ "$schema": …, "parameters": { … } }"#,
            passes: r#"{ "$schema": …, "parameters": { … }, "resources": [{ "type": "Microsoft.Logic/workflows", … }] }"#,
        },
    ),
    error(
        "playbook-resource-without-type",
        "a resource of a playbook has no `type`",
        Manual {
            what: "An element of `resources` has no text as its `type`.",
            why: NOTHING_WRITTEN,
            remedy: "add the type, or remove the resource",
            fails: r#"{ "name": "[parameters('PlaybookName')]", "apiVersion": "2017-07-01", … }"#,
            passes: r#"{ "type": "Microsoft.Logic/workflows", "name": "[parameters('PlaybookName')]", … }"#,
        },
    ),
    error(
        "playbook-member-not-an-object",
        "`variables` or `metadata` of a playbook is not an object",
        Manual {
            what: "The template's `variables` or `metadata` is a list, a text or a number.",
            why: "V3 adds members to both, which it can do to objects only; it loses them or crashes.",
            remedy: "write an object",
            fails: r#""variables": []"#,
            passes: r#""variables": {}"#,
        },
    ),
    error(
        "playbook-source-not-solution",
        "the metadata of a playbook names another source than a solution",
        Manual {
            what: "`metadata.source.kind` of the template is not `Solution`.",
            why: "V3 refuses to package such a playbook, and writes nothing.",
            remedy: "remove `source` from the metadata, or the playbook from the solution",
            fails: r#""metadata": { "title": "Block user", "source": { "kind": "Community" } }"#,
            passes: r#""metadata": { "title": "Block user" }"#,
        },
    ),
    error(
        "playbook-without-folder",
        "a playbook lies in no folder",
        Manual {
            what: "The file of a playbook lies at the top of the solution.",
            why: "The name of the folder around the file is the playbook's content id.",
            remedy: "move the file to a folder of its own, such as `Playbooks/<Name>/azuredeploy.json`",
            fails: r#""Playbooks": ["azuredeploy.json"]"#,
            passes: r#""Playbooks": ["Playbooks/BlockUser/azuredeploy.json"]"#,
        },
    ),
    warning(
        "playbook-without-date",
        "nothing says when a playbook was last changed",
        Manual {
            what: "The template's `metadata` has no `lastUpdateTime`, and the solution's metadata has neither \
                   `lastPublishDate` nor `firstPublishDate`.",
            why: "V3 writes the time of the run, so that no two packages are equal. Here the package says 1980-01-01.",
            remedy: "add `lastUpdateTime` to the playbook's `metadata`",
            fails: r#""metadata": { "title": "Block user" }"#,
            passes: r#""metadata": { "title": "Block user", "lastUpdateTime": "2024-05-01T00:00:00Z" }"#,
        },
    ),
    error(
        "playbook-name-shared",
        "two custom connectors or function apps have one name",
        Manual {
            what: "The default of the parameter that names a custom connector or a function app is that of another \
                   one of the solution too, letter case ignored.",
            why: "Playbooks find what they depend on by this name. V3 crashes on the second and writes nothing.",
            remedy: "give each of them a default name of its own",
            fails: "Playbooks/ContosoApi/azuredeploy.json: \"CustomConnectorName\": { \"defaultValue\": \"Contoso\" }\n\
                    Playbooks/ContosoBeta/azuredeploy.json: \"CustomConnectorName\": { \"defaultValue\": \"Contoso\" }",
            passes: "Playbooks/ContosoApi/azuredeploy.json: \"CustomConnectorName\": { \"defaultValue\": \"Contoso\" }\n\
                     Playbooks/ContosoBeta/azuredeploy.json: \"CustomConnectorName\": { \"defaultValue\": \"ContosoBeta\" }",
        },
    ),
    error(
        "custom-connector-without-name",
        "a custom connector has no name",
        Manual {
            what: "A resource of type `Microsoft.Web/customApis` has no text as its `name`.",
            why: NOTHING_WRITTEN,
            remedy: "add a `name` that is a parameter with a default",
            fails: r#"{ "type": "Microsoft.Web/customApis", "apiVersion": "2016-06-01", … }"#,
            passes: r#"{ "type": "Microsoft.Web/customApis", "name": "[parameters('CustomConnectorName')]", … }"#,
        },
    ),
    error(
        "connection-id-not-text",
        "the API of a connection is not named by text",
        Manual {
            what: "`properties.api.id` of a resource of type `Microsoft.Web/connections` is an object, a list or a \
                   number.",
            why: NOTHING_WRITTEN,
            remedy: "write the resource id of the API in quotes",
            fails: r#""api": { "id": { "name": "azuresentinel" } }"#,
            passes: "\"api\": { \"id\": \"[concat('/subscriptions/', subscription().subscriptionId,\n    \
                     '/providers/Microsoft.Web/locations/', resourceGroup().location, '/managedApis/azuresentinel')]\" }",
        },
    ),
    error(
        "connection-variable-missing",
        "a connection names a variable that does not exist",
        Manual {
            what: "`properties.api.id` of a connection is a variable that the template's `variables` do not have.",
            why: NOTHING_WRITTEN,
            remedy: "add the variable, or write the id of the API in its place",
            fails: "\"variables\": {},\n… \"api\": { \"id\": \"[variables('SentinelApi')]\" }",
            passes: "\"variables\": { \"SentinelApi\": \"[concat('/subscriptions/', …, '/managedApis/azuresentinel')]\" },\n\
                     … \"api\": { \"id\": \"[variables('SentinelApi')]\" }",
        },
    ),
];
