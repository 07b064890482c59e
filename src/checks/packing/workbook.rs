//! Faults of workbooks and of their metadata.

use super::error;
use crate::checks::{Check, Manual};

pub(super) const FAULTS: &[Check] = &[
    error(
        "workbooks-metadata-missing",
        "there is no WorkbooksMetadata.json to describe a workbook",
        Manual {
            what: "The solution has a workbook, and the repository around it has no \
                   `Workbooks/WorkbooksMetadata.json`.",
            why: "Title, description and dependencies of a workbook stand in that file and nowhere else.",
            remedy: "keep `Workbooks/WorkbooksMetadata.json` beside `Solutions/`, or name it with \
                     `--workbooks-metadata FILE`",
            fails: "Solutions/Contoso/Workbooks/Overview.json",
            passes: "Solutions/Contoso/Workbooks/Overview.json\nWorkbooks/WorkbooksMetadata.json",
        },
    ),
    error(
        "workbook-not-an-object",
        "a workbook file holds no workbook",
        Manual {
            what: "The file of a workbook is empty, or holds a list or a single value instead of an object.",
            why: "V3 packages a workbook whose content is `null`, which shows nothing.",
            remedy: "save the gallery template of the workbook, from its advanced editor",
            fails: "[]",
            passes: r#"{ "version": "Notebook/1.0", "items": [] }"#,
        },
    ),
    error(
        "workbook-source-not-solution",
        "the metadata of a workbook names another source than a solution",
        Manual {
            what: "`source.kind` in the workbook's entry of WorkbooksMetadata.json is not `Solution`.",
            why: "V3 refuses to package such a workbook, and writes nothing.",
            remedy: "remove `source` from the entry, or the workbook from the solution",
            fails: r#"{ "workbookKey": "ContosoOverview", …, "source": { "kind": "Community" } }"#,
            passes: r#"{ "workbookKey": "ContosoOverview", … }"#,
        },
    ),
];
