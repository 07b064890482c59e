//! Faults of analytic rules.

use super::{error, warning};
use crate::checks::{Check, Manual};

/// What V3 does with a rule that it cannot package.
const NOTHING_WRITTEN: &str = "V3 crashes on the rule and writes nothing.";

pub(super) const FAULTS: &[Check] = &[
    error(
        "analytic-rule-without-kind",
        "an analytic rule has no `kind`",
        Manual {
            what: "`kind` is missing or null.",
            why: NOTHING_WRITTEN,
            remedy: "write `kind: Scheduled`, `kind: NRT` or another kind of rule",
            fails: "name: Rare sign-in\nseverity: High",
            passes: "name: Rare sign-in\nkind: Scheduled\nseverity: High",
        },
    ),
    error(
        "analytic-rule-kind-not-text",
        "the `kind` of an analytic rule is not text",
        Manual {
            what: "`kind` is a list, a number or a mapping.",
            why: NOTHING_WRITTEN,
            remedy: "write `kind: Scheduled`, `kind: NRT` or another kind of rule",
            fails: "kind:\n  - Scheduled",
            passes: "kind: Scheduled",
        },
    ),
    error(
        "analytic-rule-without-description",
        "an analytic rule has no description",
        Manual {
            what: "`description` is missing or null.",
            why: NOTHING_WRITTEN,
            remedy: "write `description: |` and the text below it",
            fails: "name: Rare sign-in\ndescription:",
            passes: "name: Rare sign-in\ndescription: |\n  Finds sign-ins from countries that are rare for the user.",
        },
    ),
    error(
        "analytic-rule-description-not-text",
        "the description of an analytic rule is not text",
        Manual {
            what: "`description` is a list, a number or a mapping. A text with a colon becomes a mapping unless it \
                   is in quotes.",
            why: NOTHING_WRITTEN,
            remedy: "write `description: |` and the text below it",
            fails: "description:\n  Finds: sign-ins",
            passes: "description: |\n  Finds: sign-ins",
        },
    ),
    error(
        "analytic-rule-description-one-quote",
        "the description of an analytic rule is a single quote character",
        Manual {
            what: "`description` holds `'` or `\"` alone.",
            why: "V3 takes the quotes off a description; where there is but one character it crashes and writes \
                  nothing.",
            remedy: "write `description: |` and the text below it",
            fails: "description: |\n  '",
            passes: "description: |\n  Finds sign-ins from countries that are rare for the user.",
        },
    ),
    warning(
        "analytic-rule-description-cut",
        "the last character of a description is cut off",
        Manual {
            what: "The text of `description` begins with a quote character and does not end with one.",
            why: "V3 takes such a text for one in quotes. It removes the first and the last character, whatever \
                  the last one is.",
            remedy: "close the quote at the end of the description, or begin with another word",
            fails: "description: |\n  'Rare sign-in' finds countries that are rare for the user.",
            passes: "description: |\n  The rule 'Rare sign-in' finds countries that are rare for the user.",
        },
    ),
    error(
        "analytic-rule-without-duration",
        "a scheduled rule has no `queryFrequency` or `queryPeriod`",
        Manual {
            what: "`queryFrequency` or `queryPeriod` of a rule of kind `Scheduled` is missing or null.",
            why: NOTHING_WRITTEN,
            remedy: "write a time span with its unit, such as `5m`, `1h` or `14d`",
            fails: "kind: Scheduled\nqueryFrequency: 1h",
            passes: "kind: Scheduled\nqueryFrequency: 1h\nqueryPeriod: 1h",
        },
    ),
    error(
        "analytic-rule-duration-not-text",
        "a time span of a scheduled rule is not text",
        Manual {
            what: "`queryFrequency` or `queryPeriod` is a number without a unit, or a list or a mapping.",
            why: NOTHING_WRITTEN,
            remedy: "write a time span with its unit, such as `5m`, `1h` or `14d`",
            fails: "queryPeriod: 60",
            passes: "queryPeriod: 60m",
        },
    ),
    warning(
        "analytic-rule-without-trigger-operator",
        "a scheduled rule has no `triggerOperator`",
        Manual {
            what: "`triggerOperator` of a rule of kind `Scheduled` is missing or null.",
            why: "The package holds `null` for it, with which the rule cannot be created.",
            remedy: "write `gt`, `lt`, `eq` or `ne`",
            fails: "triggerThreshold: 0",
            passes: "triggerOperator: gt\ntriggerThreshold: 0",
        },
    ),
    warning(
        "analytic-rule-trigger-operator-unknown",
        "the `triggerOperator` of a scheduled rule is unknown",
        Manual {
            what: "`triggerOperator` is none of `gt`, `lt`, `eq` and `ne`, nor one of their long forms such as \
                   `GreaterThan`.",
            why: "The package holds `null` for it, with which the rule cannot be created.",
            remedy: "write `gt`, `lt`, `eq` or `ne`",
            fails: "triggerOperator: '>'",
            passes: "triggerOperator: gt",
        },
    ),
    error(
        "analytic-rule-connectors-not-a-list",
        "the required data connectors of a rule are no list",
        Manual {
            what: "`requiredDataConnectors` is a mapping: the `-` before its first member is missing.",
            why: NOTHING_WRITTEN,
            remedy: "write a list, with `- ` before each `connectorId`",
            fails: "requiredDataConnectors:\n  connectorId: AzureActiveDirectory\n  dataTypes:\n    - SigninLogs",
            passes: "requiredDataConnectors:\n  - connectorId: AzureActiveDirectory\n    dataTypes:\n      - SigninLogs",
        },
    ),
    error(
        "analytic-rule-connector-without-id",
        "a required data connector has no `connectorId`",
        Manual {
            what: "An element of `requiredDataConnectors` has no `connectorId`, and stands before one that has.",
            why: NOTHING_WRITTEN,
            remedy: "add `connectorId: …` to it, or remove the element",
            fails: "requiredDataConnectors:\n  - dataTypes:\n      - SigninLogs\n  - connectorId: Office365",
            passes: "requiredDataConnectors:\n  - connectorId: AzureActiveDirectory\n    dataTypes:\n      - SigninLogs\n  \
                     - connectorId: Office365",
        },
    ),
    error(
        "analytic-rule-technique-not-text",
        "a technique of a rule is not text",
        Manual {
            what: "An item of `relevantTechniques` is a number, empty, a list or a mapping.",
            why: NOTHING_WRITTEN,
            remedy: "write techniques such as `T1078` or `T1078.004`",
            fails: "relevantTechniques:\n  - 1078",
            passes: "relevantTechniques:\n  - T1078",
        },
    ),
    error(
        "analytic-rule-mapping-is-scalar",
        "a single value stands where a rule needs a mapping or list",
        Manual {
            what: "`entityMappings`, `customDetails`, `alertDetailsOverride` or another member of that form is `true`, \
                   a number or a date.",
            why: NOTHING_WRITTEN,
            remedy: "write the members below the name, or remove it",
            fails: "entityMappings: true",
            passes: "entityMappings:\n  - entityType: Account\n    fieldMappings:\n      - identifier: Name\n        \
                     columnName: AccountName",
        },
    ),
    error(
        "analytic-rule-empty-values",
        "a mapping of a rule has an empty `Values`",
        Manual {
            what: "A mapping such as `customDetails` has a member called `Values` that is empty, 0 or false.",
            why: "V3 mistakes the member for the values of the mapping itself, crashes and writes nothing.",
            remedy: "remove `Values`, or give it a value",
            fails: "customDetails:\n  Values: ''",
            passes: "customDetails:\n  Values: ColumnName",
        },
    ),
];
