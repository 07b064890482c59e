//! Faults of parsers.

use super::{error, warning};
use crate::checks::{Check, Manual};

pub(super) const FAULTS: &[Check] = &[
    error(
        "parser-without-function-name",
        "a parser in YAML has no `FunctionName`",
        Manual {
            what: "`FunctionName` is missing or empty. Parsers of the Advanced Security Information Model (ASIM) say \
                   `ParserName` instead.",
            why: "V3 packages the parser with an empty name, and without its query where that is called \
                  `ParserQuery`.",
            remedy: "add `FunctionName`, `FunctionQuery` and `Function` with `Title` and `Version`",
            fails: "ParserName: ContosoEvents\nParserQuery: |\n  Contoso_CL",
            passes: "Function:\n  Title: Contoso events\n  Version: 1.0.0\nFunctionName: ContosoEvents\n\
                     FunctionQuery: |\n  Contoso_CL",
        },
    ),
    warning(
        "parser-without-query",
        "a parser in YAML has no `FunctionQuery`",
        Manual {
            what: "`FunctionQuery` is missing or null.",
            why: "V3 packages a function without a query, which cannot be used.",
            remedy: "add the KQL as `FunctionQuery: |`",
            fails: "FunctionName: ContosoEvents",
            passes: "FunctionName: ContosoEvents\nFunctionQuery: |\n  Contoso_CL",
        },
    ),
    error(
        "parser-parameter-malformed",
        "the parameters of a parser are no list of names and types",
        Manual {
            what: "`FunctionParams` is an empty list or a single value, or one of its elements is no mapping or has \
                   no `Type`.",
            why: "V3 crashes on it and writes nothing.",
            remedy: "write a list of `Name`, `Type` and, if there is one, `Default`",
            fails: "FunctionParams:\n  - Name: starttime",
            passes: "FunctionParams:\n  - Name: starttime\n    Type: datetime\n    Default: datetime(null)",
        },
    ),
    error(
        "parser-without-function-alias",
        "a parser in JSON is no saved search",
        Manual {
            what: "A parser in a `.json` file has no `properties.functionAlias`; it is an ARM template, say, or a \
                   list.",
            why: "V3 takes the text of the file itself for the query.",
            remedy: "write the JSON of one saved search, or the parser as YAML",
            fails: r#"{ "resources": [{ "properties": { "functionAlias": "ContosoEvents", "query": "Contoso_CL" } }] }"#,
            passes: r#"{ "properties": { "functionAlias": "ContosoEvents", "query": "Contoso_CL" } }"#,
        },
    ),
];
