//! Faults of the files of a codeless connector, and of its definition: the connector's page with its fields.

use super::error;
use crate::checks::{Check, Manual};

/// What V3 does with a definition that it cannot package.
const CONNECTOR_LOST: &str = "V3 drops the connector and those after it, and writes a package without them.";

pub(super) const FAULTS: &[Check] = &[
    error(
        "codeless-connector-in-wrong-list",
        "a codeless connector is listed under another name than `Data Connectors`",
        Manual {
            what: "The data file lists a part of a codeless connector under `DataConnectors`, without the blank.",
            why: "V3 looks for codeless connectors in the list `Data Connectors` only, and drops the others.",
            remedy: "call the list `Data Connectors`",
            fails: r#""DataConnectors": ["Data Connectors/Contoso_ccf/definition.json"]"#,
            passes: r#""Data Connectors": ["Data Connectors/Contoso_ccf/definition.json"]"#,
        },
    ),
    error(
        "codeless-connector-in-wrong-folder",
        "a codeless connector lies outside of `Data Connectors/`",
        Manual {
            what: "The definition of a codeless connector lies in another folder of the solution.",
            why: "V3 looks for its poller, rule and tables below `Data Connectors/` only, and writes no package.",
            remedy: "move the connector's files below `Data Connectors/`, and list them there",
            fails: r#""Data Connectors": ["DataConnectors/Contoso_ccf/definition.json"]"#,
            passes: r#""Data Connectors": ["Data Connectors/Contoso_ccf/definition.json"]"#,
        },
    ),
    error(
        "codeless-connector-without-definition",
        "parts of a codeless connector are listed, but no definition",
        Manual {
            what: "The data file lists a poller, a data collection rule or a table, and no connector definition.",
            why: "V3 starts from the definition, and takes any other file for a connector of one file, which it is \
                  not.",
            remedy: "list the connector's definition; its other parts are found by themselves",
            fails: r#""Data Connectors": ["Data Connectors/Contoso_ccf/poller.json"]"#,
            passes: r#""Data Connectors": ["Data Connectors/Contoso_ccf/definition.json"]"#,
        },
    ),
    error(
        "codeless-connector-mistyped",
        "a part of a codeless connector has a `type` that V3 does not know",
        Manual {
            what: "A listed file looks like a definition, poller, data collection rule or table, but its `type` is \
                   another one or missing.",
            why: "V3 tells the parts apart by their `type`, and drops a file of another one.",
            remedy: "write the `type` that the message gives",
            fails: r#"{ "type": "Microsoft.SecurityInsights/dataConnectorDefinition", "kind": "Customizable", … }"#,
            passes: r#"{ "type": "Microsoft.SecurityInsights/dataConnectorDefinitions", "kind": "Customizable", … }"#,
        },
    ),
    error(
        "several-definitions-in-file",
        "a file holds a list of connector definitions",
        Manual {
            what: "The definition of a codeless connector stands in a list, alone or with others.",
            why: "V3 reads one definition from a file, as an object, and drops a list.",
            remedy: "write each connector definition into a file of its own, without a list around it",
            fails: r#"[{ "type": "Microsoft.SecurityInsights/dataConnectorDefinitions", … }]"#,
            passes: r#"{ "type": "Microsoft.SecurityInsights/dataConnectorDefinitions", … }"#,
        },
    ),
    error(
        "connector-file-empty",
        "a JSON file beside a codeless connector holds nothing",
        Manual {
            what: "A JSON file below `Data Connectors/` is empty, `null` or an empty list, listed or not.",
            why: "V3 reads all these files to find the parts of codeless connectors, and stops at one that holds \
                  nothing.",
            remedy: "remove the file, or write the part of the connector that belongs there",
            fails: "Data Connectors/Contoso_ccf/table.json:\n[]",
            passes: "Data Connectors/Contoso_ccf/table.json:\n{ \"type\": \
                     \"Microsoft.OperationalInsights/workspaces/tables\", … }",
        },
    ),
    error(
        "definition-without-page",
        "a connector definition has no page",
        Manual {
            what: "`properties.connectorUiConfig` of a definition is missing or not an object.",
            why: CONNECTOR_LOST,
            remedy: "write `connectorUiConfig` with `id`, `title` and `instructionSteps`",
            fails: r#"{ "type": "Microsoft.SecurityInsights/dataConnectorDefinitions", "properties": {} }"#,
            passes: "{ \"type\": \"Microsoft.SecurityInsights/dataConnectorDefinitions\",\n  \"properties\": { \
                     \"connectorUiConfig\": { \"id\": \"Contoso\", \"title\": \"Contoso\", \"instructionSteps\": [ … ] } } }",
        },
    ),
    error(
        "definition-without-id",
        "a connector definition has no `id`",
        Manual {
            what: "`id` of `connectorUiConfig` is missing, empty or not text.",
            why: "Pollers name the definition by this id. V3 stops without it and writes nothing.",
            remedy: "write the id that the pollers give as their `connectorDefinitionName`",
            fails: r#""connectorUiConfig": { "title": "Contoso", … }"#,
            passes: r#""connectorUiConfig": { "id": "Contoso", "title": "Contoso", … }"#,
        },
    ),
    error(
        "definition-without-steps",
        "a connector definition has no instruction steps",
        Manual {
            what: "`instructionSteps` of `connectorUiConfig` is missing or null.",
            why: CONNECTOR_LOST,
            remedy: "write `instructionSteps` with the fields that the user fills in",
            fails: r#""connectorUiConfig": { "id": "Contoso", "title": "Contoso" }"#,
            passes: "\"connectorUiConfig\": { \"id\": \"Contoso\", \"title\": \"Contoso\",\n  \"instructionSteps\": [{ \
                     \"title\": \"Connect\", \"instructions\": [ … ] }] }",
        },
    ),
    error(
        "field-without-name",
        "a field of a connector's page has no name",
        Manual {
            what: "A text box, drop-down list or set of radio buttons has no `name` in its `parameters`.",
            why: CONNECTOR_LOST,
            remedy: "write a `name`; pollers refer to the field as `{{<name>}}`",
            fails: r#"{ "type": "Textbox", "parameters": { "label": "Host" } }"#,
            passes: r#"{ "type": "Textbox", "parameters": { "label": "Host", "name": "host" } }"#,
        },
    ),
    error(
        "field-name-invalid",
        "a field of a connector's page has a name that V3 cannot use",
        Manual {
            what: "The `name` of a field holds brackets or other signs that make it an invalid search pattern, as \
                   which V3 uses it.",
            why: CONNECTOR_LOST,
            remedy: "name the field with letters and digits only",
            fails: r#""name": "site(region""#,
            passes: r#""name": "siteRegion""#,
        },
    ),
    error(
        "radio-without-options",
        "radio buttons of a connector's page have no options",
        Manual {
            what: "An instruction of type `Radio` has no `options` in its `parameters`.",
            why: CONNECTOR_LOST,
            remedy: "write `options`, each with `key` and `value`",
            fails: r#"{ "type": "Radio", "parameters": { "name": "region" } }"#,
            passes: "{ \"type\": \"Radio\", \"parameters\": { \"name\": \"region\",\n  \"options\": [{ \"key\": \"Europe\", \
                     \"value\": \"eu\" }, { \"key\": \"America\", \"value\": \"us\" }] } }",
        },
    ),
];
