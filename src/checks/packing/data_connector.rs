//! Faults of data connectors that consist of one file.

use super::error;
use crate::checks::{Check, Manual};

/// What V3 does with a file in which it sees no connector.
const LIST_CUT: &str = "V3 says that it cannot read the file, and packages neither it nor the connectors listed after \
                        it.";

/// What V3 does with a connector that it cannot package.
const NOTHING_WRITTEN: &str = "V3 stops at the connector and writes nothing.";

pub(super) const FAULTS: &[Check] = &[
    error(
        "connector-not-an-object",
        "a connector file, or the page in it, is not an object",
        Manual {
            what: "The file holds a list, a text or nothing, or its `connectorUiConfig` is no object.",
            why: LIST_CUT,
            remedy: "write one connector as an object; list several connectors as several files",
            fails: r#"[{ "id": "ContosoEvents", "title": "Contoso events", … }]"#,
            passes: r#"{ "id": "ContosoEvents", "title": "Contoso events", … }"#,
        },
    ),
    error(
        "file-without-connector",
        "a file listed as a connector holds something else",
        Manual {
            what: "The file is JSON with none of the members `id`, `title`, `graphQueries`, `dataTypes` and \
                   `sampleQueries`: a function's settings, say.",
            why: LIST_CUT,
            remedy: "list files that hold a connector only",
            fails: r#""Data Connectors": ["Data Connectors/function.json"]"#,
            passes: r#""Data Connectors": ["Data Connectors/ContosoEvents.json"]"#,
        },
    ),
    error(
        "connector-in-arm-template",
        "a connector stands in an ARM template",
        Manual {
            what: "The file is an ARM template whose first resource has `connectorUiConfig`, but no `pollingConfig` \
                   beside it.",
            why: LIST_CUT,
            remedy: "write the content of `connectorUiConfig` at the root of the file, or add the `pollingConfig`",
            fails: r#"{ "resources": [{ "properties": { "connectorUiConfig": { "title": "Contoso events", … } } }] }"#,
            passes: r#"{ "id": "ContosoEvents", "title": "Contoso events", … }"#,
        },
    ),
    error(
        "connector-without-id",
        "a connector has no `id`",
        Manual {
            what: "`id` is missing or empty.",
            why: NOTHING_WRITTEN,
            remedy: "add the id under which Microsoft Sentinel knows the connector",
            fails: r#"{ "title": "Contoso events", … }"#,
            passes: r#"{ "id": "ContosoEvents", "title": "Contoso events", … }"#,
        },
    ),
    error(
        "connector-without-title",
        "a connector has no `title`",
        Manual {
            what: "`title` is missing or empty.",
            why: NOTHING_WRITTEN,
            remedy: "add the title that the portal shows",
            fails: r#"{ "id": "ContosoEvents", … }"#,
            passes: r#"{ "id": "ContosoEvents", "title": "Contoso events", … }"#,
        },
    ),
    error(
        "connector-without-queries-or-data-types",
        "a connector has no `graphQueries`, `dataTypes` or `sampleQueries`",
        Manual {
            what: "One of the three members is missing. An empty list is no fault.",
            why: "V3 says that it cannot read the file, not why, and packages neither it nor the connectors listed \
                  after it.",
            remedy: "add the member; where there is nothing to say, as an empty list",
            fails: r#"{ "id": …, "title": …, "graphQueries": [ … ], "dataTypes": [ … ] }"#,
            passes: r#"{ "id": …, "title": …, "graphQueries": [ … ], "dataTypes": [ … ], "sampleQueries": [] }"#,
        },
    ),
    error(
        "connector-without-availability",
        "a connector has no `availability`",
        Manual {
            what: "`availability` is missing, empty, null, a number or a truth value.",
            why: NOTHING_WRITTEN,
            remedy: "write `availability` with `status` and `isPreview`",
            fails: r#""availability": {}"#,
            passes: r#""availability": { "status": 1, "isPreview": false }"#,
        },
    ),
    error(
        "preview-flag-misspelt",
        "`availability` has a misspelt `isPreview`",
        Manual {
            what: "A member of `availability` contains the word `isPreview`, but none is called so.",
            why: NOTHING_WRITTEN,
            remedy: "add `\"isPreview\": false`",
            fails: r#""availability": { "status": 1, "isPreviewMode": true }"#,
            passes: r#""availability": { "status": 1, "isPreview": false }"#,
        },
    ),
    error(
        "data-type-without-name",
        "a data type of a connector has no name",
        Manual {
            what: "An element of `dataTypes` is not an object, or has no text as its `name`.",
            why: NOTHING_WRITTEN,
            remedy: "write `name` and `lastDataReceivedQuery`, or make `dataTypes` an empty list",
            fails: r#""dataTypes": [{ "lastDataReceivedQuery": "Contoso_CL | summarize max(TimeGenerated)" }]"#,
            passes: "\"dataTypes\": [{ \"name\": \"Contoso_CL\",\n    \"lastDataReceivedQuery\": \"Contoso_CL | summarize \
                     max(TimeGenerated)\" }]",
        },
    ),
    error(
        "instruction-steps-not-a-list",
        "the instruction steps of a connector are no list",
        Manual {
            what: "`instructionSteps` is an object or a text.",
            why: NOTHING_WRITTEN,
            remedy: "put the steps in brackets",
            fails: r#""instructionSteps": { "title": "Connect", "description": "Press the button." }"#,
            passes: r#""instructionSteps": [{ "title": "Connect", "description": "Press the button." }]"#,
        },
    ),
    error(
        "instruction-step-not-an-object",
        "an instruction step of a connector is not an object",
        Manual {
            what: "An element of `instructionSteps` is a text, a list, a number or null.",
            why: "V3 cannot carry a text or a list over. Of a number or null it makes an empty step; that is a \
                  warning.",
            remedy: "write the step as an object with `title` and `description`",
            fails: r#""instructionSteps": ["Press the button."]"#,
            passes: r#""instructionSteps": [{ "title": "", "description": "Press the button." }]"#,
        },
    ),
    error(
        "instruction-step-without-text",
        "title or description of an instruction step is not text",
        Manual {
            what: "`title` or `description` of a step is a number, an object or `true`.",
            why: NOTHING_WRITTEN,
            remedy: "write it as text in quotes",
            fails: r#"{ "title": 1, "description": "Press the button." }"#,
            passes: r#"{ "title": "1", "description": "Press the button." }"#,
        },
    ),
];
