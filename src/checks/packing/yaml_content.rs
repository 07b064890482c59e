//! Faults that rules and queries, all written in YAML, have in common; and those of hunting queries and summary rules.

use super::{error, warning};
use crate::checks::{Check, Manual};

pub(super) const FAULTS: &[Check] = &[
    error(
        "content-empty",
        "a listed YAML file holds nothing",
        Manual {
            what: "The file of a rule or query is empty, or holds comments only.",
            why: "V3 stops at it and writes nothing, or leaves the file out without a word.",
            remedy: "write the content, or remove the file from the data file",
            fails: "# to be written",
            passes: "id: 5a1e9e0c-0a4d-4c7e-9d54-4a6f4f8f3a11\nname: Rare sign-in\n…",
        },
    ),
    error(
        "content-not-a-mapping",
        "a listed YAML file holds no mapping",
        Manual {
            what: "The file of a rule or query holds one text or a list instead of names with values.",
            why: "V3 finds none of the members that it needs, and stops or leaves the file out.",
            remedy: "write `id: …`, `name: …` and the other members, each in a line of its own",
            fails: "- id: 5a1e9e0c-0a4d-4c7e-9d54-4a6f4f8f3a11\n  name: Rare sign-in",
            passes: "id: 5a1e9e0c-0a4d-4c7e-9d54-4a6f4f8f3a11\nname: Rare sign-in",
        },
    ),
    error(
        "content-not-of-a-solution",
        "content says that it is no part of a solution",
        Manual {
            what: "`metadata.source.kind` of a rule or query is `Community` or `Standalone`.",
            why: "V3 refuses to package such content, and writes nothing.",
            remedy: "remove `metadata`, or write `kind: Solution`",
            fails: "metadata:\n  source:\n    kind: Community",
            passes: "metadata:\n  source:\n    kind: Solution",
        },
    ),
    warning(
        "content-without-id",
        "a rule or query has no `id`",
        Manual {
            what: "`id` is missing, null or empty.",
            why: "V3 packages the content with an empty id. Content Hub cannot tell it from other such content, and \
                  cannot update it.",
            remedy: "add `id:` with a new GUID",
            fails: "name: Rare sign-in",
            passes: "id: 5a1e9e0c-0a4d-4c7e-9d54-4a6f4f8f3a11\nname: Rare sign-in",
        },
    ),
    warning(
        "content-without-name",
        "a rule or query has no name",
        Manual {
            what: "`name`, or `displayName` of a summary rule, is missing or empty.",
            why: "V3 packages the content without it, and Content Hub shows an empty line.",
            remedy: "add the name",
            fails: "id: 5a1e9e0c-0a4d-4c7e-9d54-4a6f4f8f3a11\nseverity: High",
            passes: "id: 5a1e9e0c-0a4d-4c7e-9d54-4a6f4f8f3a11\nname: Rare sign-in\nseverity: High",
        },
    ),
    warning(
        "content-id-repeated",
        "two rules or queries have one id",
        Manual {
            what: "The `id` of a rule or query stands in another one of the solution too, letter case ignored.",
            why: "Both are packaged. On installation the second takes the place of the first, which is lost.",
            remedy: "give every rule and query an id of its own, a new GUID",
            fails: "Analytic Rules/RareSignIn.yaml:  id: 5a1e9e0c-0a4d-4c7e-9d54-4a6f4f8f3a11\n\
                    Analytic Rules/RareSignOut.yaml: id: 5a1e9e0c-0a4d-4c7e-9d54-4a6f4f8f3a11",
            passes: "Analytic Rules/RareSignIn.yaml:  id: 5a1e9e0c-0a4d-4c7e-9d54-4a6f4f8f3a11\n\
                     Analytic Rules/RareSignOut.yaml: id: c0d9f1b6-7d0e-4c0f-8f3e-2b7a6a0f9d52",
        },
    ),
    error(
        "value-not-text",
        "a mapping stands where text belongs",
        Manual {
            what: "A member that is packaged as text, such as `id`, `version` or `query`, holds a mapping. Mostly a \
                   text was meant that begins with a brace or contains a colon.",
            why: "A mapping has no text; V3 writes the name of its own data type into the package.",
            remedy: "write the member as text, in quotes if need be",
            fails: "version:\n  major: 1",
            passes: "version: 1.0.0",
        },
    ),
    error(
        "hunting-query-description-not-text",
        "the description of a hunting query is not text",
        Manual {
            what: "`description` is a number, a list or a mapping.",
            why: "V3 stops at it and writes nothing.",
            remedy: "write `description: |` and the text below it",
            fails: "description:\n  - Shows rare sign-ins.",
            passes: "description: |\n  Shows rare sign-ins.",
        },
    ),
    error(
        "summary-rule-without-description",
        "a summary rule has no description",
        Manual {
            what: "`description` of a summary rule is missing or null.",
            why: "V3 stops at it and writes nothing.",
            remedy: "write `description: |` and the text below it",
            fails: "displayName: Sign-ins by hour\nquery: |\n  SigninLogs | count",
            passes: "displayName: Sign-ins by hour\ndescription: |\n  Counts the sign-ins.\nquery: |\n  SigninLogs | count",
        },
    ),
    error(
        "summary-rule-description-not-text",
        "the description of a summary rule is not text",
        Manual {
            what: "`description` of a summary rule is a number, a list or a mapping.",
            why: "V3 stops at it and writes nothing.",
            remedy: "write `description: |` and the text below it",
            fails: "description: 42",
            passes: "description: |\n  Counts the sign-ins.",
        },
    ),
];
