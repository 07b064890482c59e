//! Faults of the data file itself, of the metadata file that it names, and of the version.

use super::{error, warning};
use crate::checks::{Check, Manual};

pub(super) const FAULTS: &[Check] = &[
    error(
        "data-file-missing",
        "a solution has no data file",
        Manual {
            what: "The solution folder has no JSON file in `Data/` that could be its data file. Parameter files and \
                   generated metadata beside it do not count.",
            why: "The data file names the solution and lists its content; without it there is nothing to package.",
            remedy: "write `Data/Solution_<Name>.json`",
            fails: "Solutions/Contoso/SolutionMetadata.json\nSolutions/Contoso/Workbooks/Overview.json",
            passes: "Solutions/Contoso/Data/Solution_Contoso.json\nSolutions/Contoso/SolutionMetadata.json\n\
                     Solutions/Contoso/Workbooks/Overview.json",
        },
    ),
    error(
        "data-file-ambiguous",
        "a solution has several data files",
        Manual {
            what: "`Data/` holds more than one file that could be the data file, and the names do not tell which one \
                   is meant: a single one that begins with `Solution` would be taken.",
            why: "V3 joins the names of all files in the folder into one, finds no such file and writes nothing.",
            remedy: "keep one of the files, or give the path of the one to package to `pack`",
            fails: "Data/Solution_Contoso.json\nData/Solution_Contoso_old.json",
            passes: "Data/Solution_Contoso.json",
        },
    ),
    error(
        "data-file-not-an-object",
        "the data file holds no JSON object",
        Manual {
            what: "The data file is valid JSON, but a list, a text or nothing at all instead of an object.",
            why: "Name, author, metadata and content of the solution are members of that object.",
            remedy: "write one object with `Name`, `Author`, `Metadata` and the lists of content",
            fails: r#"["Analytic Rules/SignIns.yaml"]"#,
            passes: r#"{ "Name": "Contoso", …, "Analytic Rules": ["Analytic Rules/SignIns.yaml"] }"#,
        },
    ),
    error(
        "data-file-member",
        "`Name` or `Author` of the data file is missing or not text",
        Manual {
            what: "The data file has no `Name` or no `Author`, or one of them is empty or not text.",
            why: "V3 looks for the solution's files below the folder `Name`, and splits `Author` into publisher and \
                  e-mail address. Without either it stops and writes nothing.",
            remedy: "write the name of the solution's folder as `Name`, and `<publisher> - <e-mail>` as `Author`",
            fails: r#"{ "Name": "Contoso", "Metadata": "SolutionMetadata.json" }"#,
            passes: r#"{ "Name": "Contoso", "Author": "Contoso - support@contoso.com", "Metadata": "SolutionMetadata.json" }"#,
        },
    ),
    warning(
        "name-differs-from-folder",
        "the solution's folder is not called as its `Name`",
        Manual {
            what: "`Name` of the data file differs from the name of the folder, if only in letter case or a blank.",
            why: "V3 looks for the metadata and the content below a folder called `Name`, does not find them and \
                  writes nothing. The package made here is whole, but reviewers who use V3 cannot make it.",
            remedy: "give the folder and `Name` one spelling",
            fails: "Solutions/Contoso Cloud/Data/Solution_ContosoCloud.json\n    \"Name\": \"ContosoCloud\"",
            passes: "Solutions/Contoso Cloud/Data/Solution_ContosoCloud.json\n    \"Name\": \"Contoso Cloud\"",
        },
    ),
    error(
        "first-party-flag",
        "the data file uses the deprecated `Is1PConnector`",
        Manual {
            what: "`Is1PConnector` is set. Any text that is not empty counts as set, `\"false\"` too.",
            why: "The flag was replaced by a list of connector ids. V3 prints so and stops.",
            remedy: "remove `Is1PConnector`; list the ids of connectors that need no deployment in \
                     `StaticDataConnectorIds`",
            fails: r#""Is1PConnector": true"#,
            passes: r#""StaticDataConnectorIds": ["AzureActiveDirectory"]"#,
        },
    ),
    error(
        "metadata-not-named",
        "the data file names no metadata file",
        Manual {
            what: "The data file has no `Metadata`, or it is empty or not text.",
            why: "Publisher, offer, categories and support of the package come from that file. V3 stops without it.",
            remedy: "add `\"Metadata\": \"SolutionMetadata.json\"`, after the lists of content",
            fails: r#"{ "Name": "Contoso", "Author": "Contoso - support@contoso.com" }"#,
            passes: r#"{ "Name": "Contoso", "Author": "Contoso - support@contoso.com", "Metadata": "SolutionMetadata.json" }"#,
        },
    ),
    error(
        "metadata-missing",
        "the metadata file does not exist",
        Manual {
            what: "`Metadata` of the data file names a file that is not in the solution folder, or a folder.",
            why: "Publisher, offer, categories and support of the package come from that file. V3 stops without it.",
            remedy: "write the path relative to the solution folder, as the file is spelled",
            fails: r#""Metadata": "Data/SolutionMetadata.json""#,
            passes: r#""Metadata": "SolutionMetadata.json""#,
        },
    ),
    error(
        "metadata-member",
        "the metadata has no `support` or no `tier`",
        Manual {
            what: "The metadata file holds no JSON object, or has no object `support`, or that has no `tier`.",
            why: "V3 makes no package resource without them, and stops where it needs one.",
            remedy: "add `support` with `name`, `email`, `tier` and `link`; the tier is `Microsoft`, `Partner` or \
                     `Community`",
            fails: r#"{ "publisherId": "contoso", "offerId": "contoso-sentinel" }"#,
            passes: "{ \"publisherId\": \"contoso\", \"offerId\": \"contoso-sentinel\",\n  \"support\": { \"name\": \
                     \"Contoso\", \"email\": \"support@contoso.com\", \"tier\": \"Partner\" } }",
        },
    ),
    error(
        "version-malformed",
        "`Version` of the data file is not a version",
        Manual {
            what: "`Version` is a number or another value that is not text, or one of its three numbers is missing.",
            why: "V3 stops at a `Version` that is not text, and takes `3..1` for 1.0.0, for which it writes nothing.",
            remedy: "write three numbers in quotes, such as `\"3.0.0\"`",
            fails: r#""Version": "3..1""#,
            passes: r#""Version": "3.0.1""#,
        },
    ),
    warning(
        "version-respelled",
        "`Version` of the data file is not spelled as three plain numbers",
        Manual {
            what: "`Version` has a fourth part, leading zeros or blanks.",
            why: "The package has three numbers and no leading zeros, so that its version differs from the data \
                  file's, and the file is hard to match to what is published.",
            remedy: "write the version that the message gives",
            fails: r#""Version": "3.0.01""#,
            passes: r#""Version": "3.0.1""#,
        },
    ),
    warning(
        "version-defaulted",
        "the package has version 3.0.0, as `Version` cannot be used",
        Manual {
            what: "The data file has no `Version`, or it has not three parts, or a part is not a number, or the major \
                   version is below 3.",
            why: "V3 falls back on 3.0.0. An update with that version is lower than what is published, or equal to \
                  it, and is not offered to those who have installed the solution.",
            remedy: "write `\"Version\": \"3.0.0\"`, or a higher version with three numbers",
            fails: r#""Version": "2.0.4""#,
            passes: r#""Version": "3.0.0""#,
        },
    ),
    warning(
        "unknown-member",
        "the data file has a member that V3 does not read",
        Manual {
            what: "A member of the data file has none of the names that mean something: a slip of the pen, or a \
                   leftover. If it is a list of files, the files are reported too where they would be lost.",
            why: "V3 passes over it in silence. A misspelt list loses its content or turns it into analytic rules.",
            remedy: "write the name that was meant, or remove the member",
            fails: r#""HuntingQueries": ["Hunting Queries/RareSignIns.yaml"]"#,
            passes: r#""Hunting Queries": ["Hunting Queries/RareSignIns.yaml"]"#,
        },
    ),
];
