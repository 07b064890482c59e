//! Faults of saved searches.

use super::{error, warning};
use crate::checks::{Check, Manual};

pub(super) const FAULTS: &[Check] = &[
    error(
        "saved-search-malformed",
        "a file of saved searches holds none",
        Manual {
            what: "The file is neither a list of saved searches, nor what the API exports (`value`), nor an ARM \
                   template with `resources`, or its list is empty.",
            why: "V3 leaves the file out without a word.",
            remedy: "write a list of saved searches, an export with `value`, or an ARM template with `resources`",
            fails: r#"{ "name": "RareSignIns", "properties": { "query": "SigninLogs" } }"#,
            passes: r#"[{ "name": "RareSignIns", "properties": { "query": "SigninLogs" } }]"#,
        },
    ),
    warning(
        "resource-left-out",
        "a resource beside saved searches is left out",
        Manual {
            what: "The ARM template of saved searches holds a resource of another type, such as the workspace.",
            why: "V3 removes resources from the package that are no content of Microsoft Sentinel.",
            remedy: "keep resources of type `Microsoft.OperationalInsights/workspaces/savedSearches` only",
            fails: r#""resources": [{ "type": "Microsoft.OperationalInsights/workspaces", … }]"#,
            passes: r#""resources": [{ "type": "Microsoft.OperationalInsights/workspaces/savedSearches", … }]"#,
        },
    ),
];
