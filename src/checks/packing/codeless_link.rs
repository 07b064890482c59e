//! Faults between the parts of a codeless connector: a definition has pollers, whose stream a data collection rule
//! takes into tables.

use super::{error, warning};
use crate::checks::{Check, Manual};

pub(super) const FAULTS: &[Check] = &[
    error(
        "definition-without-poller",
        "no poller belongs to a connector definition",
        Manual {
            what: "No poller in the folder of the definition gives the definition's id as its \
                   `connectorDefinitionName`.",
            why: "V3 reads a file without a name then, and writes no package.",
            remedy: "write a poller that names the definition into a JSON file in the definition's folder",
            fails: "definition.json: \"connectorUiConfig\": { \"id\": \"Contoso\", … }",
            passes: "definition.json: \"connectorUiConfig\": { \"id\": \"Contoso\", … }\n\
                     poller.json: \"connectorDefinitionName\": \"Contoso\"",
        },
    ),
    error(
        "poller-without-definition",
        "a poller belongs to no connector definition",
        Manual {
            what: "`connectorDefinitionName` of a poller is the id of no definition. If a definition lies beside \
                   the poller, this is an error; if none does, or the poller is packaged with others of its file, a \
                   warning.",
            why: "V3 leaves the poller out, and the definition beside it has none.",
            remedy: "give the id of the definition as `connectorDefinitionName`, or remove the poller",
            fails: "definition.json: \"connectorUiConfig\": { \"id\": \"Contoso\", … }\n\
                    poller.json: \"connectorDefinitionName\": \"ContosoOld\"",
            passes: "definition.json: \"connectorUiConfig\": { \"id\": \"Contoso\", … }\n\
                     poller.json: \"connectorDefinitionName\": \"Contoso\"",
        },
    ),
    warning(
        "poller-without-definition-name",
        "a poller does not name its connector definition",
        Manual {
            what: "`connectorDefinitionName` of a poller is missing or empty.",
            why: "V3 takes the poller for one of the first definition, or of a later one if the name is empty, which \
                  goes wrong as soon as there are several.",
            remedy: "give the id of the definition as `connectorDefinitionName`",
            fails: r#""properties": { "dataType": "Contoso", … }"#,
            passes: r#""properties": { "connectorDefinitionName": "Contoso", "dataType": "Contoso", … }"#,
        },
    ),
    error(
        "poller-in-wrong-folder",
        "a poller lies in another folder than its connector definition",
        Manual {
            what: "The definition that a poller names lies in another folder.",
            why: "V3 looks for pollers in the folder of the definition only, finds none and writes no package.",
            remedy: "move the poller into the folder of the definition",
            fails: "Data Connectors/Contoso_ccf/definition.json\nData Connectors/poller.json",
            passes: "Data Connectors/Contoso_ccf/definition.json\nData Connectors/Contoso_ccf/poller.json",
        },
    ),
    warning(
        "poller-left-out",
        "a poller lies apart from the others of its connector definition",
        Manual {
            what: "The definition that a poller names lies in another folder, and has a poller of its own beside it.",
            why: "V3 looks for pollers in the folder of the definition only, and leaves this one out without a word. \
                  It may be an old one.",
            remedy: "remove it, or put all pollers into one file in the folder of the definition",
            fails: "Data Connectors/Contoso_ccf/definition.json\nData Connectors/Contoso_ccf/poller.json\n\
                    Data Connectors/old/poller.json",
            passes: "Data Connectors/Contoso_ccf/definition.json\nData Connectors/Contoso_ccf/poller.json",
        },
    ),
    error(
        "pollers-in-several-files",
        "the pollers of a connector definition stand in several files",
        Manual {
            what: "Several files in the folder of a definition hold pollers that name it.",
            why: "V3 packages those of the last file in its own order, and leaves the others out without a word.",
            remedy: "put all pollers of a definition into one file, as a list",
            fails: "poller_alerts.json: { \"name\": \"Alerts\", … }\npoller_events.json: { \"name\": \"Events\", … }",
            passes: "poller.json: [{ \"name\": \"Alerts\", … }, { \"name\": \"Events\", … }]",
        },
    ),
    error(
        "poller-without-rule",
        "no data collection rule takes the stream of a poller",
        Manual {
            what: "No data collection rule in the folder of the connector has a data flow with the poller's \
                   `dcrConfig.streamName` among its `streams`. For the stream of a standard table, the rule must \
                   have the stream that this table is filled by.",
            why: "V3 finds no rule for the poller and writes no package.",
            remedy: "give poller and rule the same stream; the message says which streams are there",
            fails: "poller.json: \"dcrConfig\": { \"streamName\": \"Custom-Contoso\", … }\n\
                    rule.json: \"dataFlows\": [{ \"streams\": [\"Custom-Contoso_CL\"], … }]",
            passes: "poller.json: \"dcrConfig\": { \"streamName\": \"Custom-Contoso_CL\", … }\n\
                     rule.json: \"dataFlows\": [{ \"streams\": [\"Custom-Contoso_CL\"], … }]",
        },
    ),
    warning(
        "rule-without-poller",
        "a data collection rule is left out",
        Manual {
            what: "No poller sends to a stream of the rule, or another rule takes the same stream.",
            why: "V3 packages one rule for each definition, and leaves the others out without a word.",
            remedy: "remove it, or write one rule with a data flow for each stream",
            fails: "rule_alerts.json: \"dataFlows\": [{ \"streams\": [\"Custom-ContosoAlerts_CL\"], … }]\n\
                    rule_events.json: \"dataFlows\": [{ \"streams\": [\"Custom-ContosoEvents_CL\"], … }]",
            passes: "rule.json: \"dataFlows\": [{ \"streams\": [\"Custom-ContosoAlerts_CL\"], … },\n  \
                     { \"streams\": [\"Custom-ContosoEvents_CL\"], … }]",
        },
    ),
    warning(
        "poller-stream-not-taken",
        "the packaged rule does not take the stream of a poller",
        Manual {
            what: "Of several pollers in a file, one has a stream that is in no data flow of the rule.",
            why: "V3 chooses the rule by the last poller and packages them all. What the others send to a stream \
                  that is not there is lost.",
            remedy: "add a data flow with the stream to the rule, or correct the stream",
            fails: "poller.json: \"streamName\": \"Custom-ContosoAlert_CL\"\n\
                    rule.json: \"streams\": [\"Custom-ContosoAlerts_CL\", \"Custom-ContosoEvents_CL\"]",
            passes: "poller.json: \"streamName\": \"Custom-ContosoAlerts_CL\"\n\
                     rule.json: \"streams\": [\"Custom-ContosoAlerts_CL\", \"Custom-ContosoEvents_CL\"]",
        },
    ),
    error(
        "several-rules-in-file",
        "a file holds several data collection rules",
        Manual {
            what: "A JSON file holds a list with more than one data collection rule.",
            why: "V3 runs the rules of a file together into one, with lists where single values belong.",
            remedy: "write one rule, with a data flow for each stream",
            fails: r#"[{ "type": "Microsoft.Insights/dataCollectionRules", … }, { "type": "Microsoft.Insights/dataCollectionRules", … }]"#,
            passes: r#"{ "type": "Microsoft.Insights/dataCollectionRules", … }"#,
        },
    ),
    error(
        "rule-without-destination",
        "a data collection rule has no destination",
        Manual {
            what: "A data collection rule has no `destinations`, or no `logAnalytics` among them.",
            why: "V3 fills in the workspace there; where it cannot, it drops the connector and those after it.",
            remedy: "write `destinations` with `logAnalytics`; V3 fills in the workspace",
            fails: r#""destinations": { "azureMonitorMetrics": { "name": "metrics" } }"#,
            passes: r#""destinations": { "logAnalytics": [{ "name": "clv2ws1" }] }"#,
        },
    ),
    error(
        "table-without-type",
        "an element of a table file has no `type`",
        Manual {
            what: "A JSON file holds a list of tables, and one of its elements has no `type`.",
            why: "V3 asks every element of such a file for its type, and drops the connector and those after it.",
            remedy: "write `\"type\": \"Microsoft.OperationalInsights/workspaces/tables\"`",
            fails: r#"[{ "type": "Microsoft.OperationalInsights/workspaces/tables", … }, { "name": "ContosoAlerts_CL", … }]"#,
            passes: "[{ \"type\": \"Microsoft.OperationalInsights/workspaces/tables\", … },\n { \"type\": \
                     \"Microsoft.OperationalInsights/workspaces/tables\", \"name\": \"ContosoAlerts_CL\", … }]",
        },
    ),
    warning(
        "table-missing",
        "no file holds the custom table that a data flow writes to",
        Manual {
            what: "`outputStream` of a data flow is `Custom-<table>`, and no file below `Data Connectors/` holds that \
                   table.",
            why: "The connector is packaged without the table. Connecting it fails unless the table is there already.",
            remedy: "add a file with the table, unless something else brings it",
            fails: "rule.json: \"outputStream\": \"Custom-Contoso_CL\"",
            passes: "rule.json: \"outputStream\": \"Custom-Contoso_CL\"\n\
                     table.json: \"name\": \"Contoso_CL\"",
        },
    ),
    warning(
        "table-without-flow",
        "no data flow writes to a table",
        Manual {
            what: "A file below `Data Connectors/` holds a table that is the `outputStream` of no data flow.",
            why: "V3 packages it with the first connector. It stays empty; mostly one of two names is misspelt.",
            remedy: "let a data flow have the `outputStream` `Custom-<table>`, or remove the table",
            fails: "rule.json: \"outputStream\": \"Custom-Contoso_CL\"\ntable.json: \"name\": \"ContosoEvents_CL\"",
            passes: "rule.json: \"outputStream\": \"Custom-Contoso_CL\"\ntable.json: \"name\": \"Contoso_CL\"",
        },
    ),
];
