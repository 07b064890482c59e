//! Faults of the lists of content in the data file, and of the files that they name.

use super::{error, warning};
use crate::checks::{Check, Manual};

pub(super) const FAULTS: &[Check] = &[
    error(
        "solution-without-content",
        "the data file lists no content",
        Manual {
            what: "None of the lists of the data file names a file.",
            why: "V3 writes a package whose `resources` is an object instead of a list, which cannot be deployed.",
            remedy: "list content files under the names of their kinds, such as `Analytic Rules` or `Workbooks`",
            fails: r#"{ "Name": "Contoso", …, "Workbooks": [] }"#,
            passes: r#"{ "Name": "Contoso", …, "Workbooks": ["Workbooks/Overview.json"] }"#,
        },
    ),
    error(
        "list-not-a-list",
        "a list of content is not written as a list",
        Manual {
            what: "A member such as `Workbooks` is a text, a number or an object.",
            why: "V3 reads lists only and leaves the file out without a word.",
            remedy: "put the path in brackets",
            fails: r#""Workbooks": "Workbooks/Overview.json""#,
            passes: r#""Workbooks": ["Workbooks/Overview.json"]"#,
        },
    ),
    error(
        "list-entry-not-text",
        "an entry of a list of content is not text",
        Manual {
            what: "A list of the data file holds `null`, a number, an object or a list.",
            why: "V3 takes each entry for the path of a file and stops at one that is none.",
            remedy: "list the paths of files, relative to the solution folder, in quotes",
            fails: r#""Workbooks": ["Workbooks/Overview.json", null]"#,
            passes: r#""Workbooks": ["Workbooks/Overview.json"]"#,
        },
    ),
    error(
        "listed-file-missing",
        "a listed file does not exist",
        Manual {
            what: "The data file lists a file that is not in the solution folder, or a folder.",
            why: "V3 then leaves out this file and all further files of the list, or writes no package at all, \
                  depending on the kind of content.",
            remedy: "correct the path, add the file, or remove the entry",
            fails: "\"Analytic Rules\": [\"Analytic Rules/SignIn.yaml\"]\n\nAnalytic Rules/SignIns.yaml",
            passes: "\"Analytic Rules\": [\"Analytic Rules/SignIns.yaml\"]\n\nAnalytic Rules/SignIns.yaml",
        },
    ),
    error(
        "path-outside-solution",
        "a listed path leads outside the solution folder",
        Manual {
            what: "An entry of a list climbs out of the solution folder with `..`, or reaches out of it by a link.",
            why: "A package must be made of its own solution's files, so that nothing else can slip into it.",
            remedy: "copy the file into the solution, and list the copy",
            fails: r#""Parsers": ["../Fabrikam/Parsers/Events.yaml"]"#,
            passes: r#""Parsers": ["Parsers/Events.yaml"]"#,
        },
    ),
    warning(
        "letter-case-differs",
        "a path differs from its file in letter case",
        Manual {
            what: "The data file, or another file that names this one, spells the path in other letter case.",
            why: "Windows finds the file all the same. On Linux, where solutions are built for review, V3 does not.",
            remedy: "write the path as the file is spelled; `check --fix` does it",
            fails: "\"Parsers\": [\"parsers/events.yaml\"]\n\nParsers/Events.yaml",
            passes: "\"Parsers\": [\"Parsers/Events.yaml\"]\n\nParsers/Events.yaml",
        },
    ),
    error(
        "unknown-list",
        "a file is listed under a name that V3 does not know",
        Manual {
            what: "The data file lists files under a name that is none of the lists of content.",
            why: "V3 goes by what a file looks like then: YAML becomes an analytic rule, JSON is left out without a \
                  word, and any other text becomes a parser. YAML that may be meant as a rule is packaged as one.",
            remedy: "list the file under the name of its kind",
            fails: r#""HuntingQueries": ["Hunting Queries/RareSignIns.yaml"]"#,
            passes: r#""Hunting Queries": ["Hunting Queries/RareSignIns.yaml"]"#,
        },
    ),
    error(
        "file-of-wrong-kind",
        "a listed file is of another form than its list",
        Manual {
            what: "A rule, query or parser stands in a file that is not named `*.yaml`, or YAML is listed among \
                   workbooks, playbooks, watchlists, saved searches or data connectors.",
            why: "V3 goes by the ending of the name and by what the text is: JSON among rules is left out without a \
                  word, and text that is neither JSON nor named `*.yaml` becomes the query of a parser.",
            remedy: "rename the file to `.yaml`, or list it under the name of its kind",
            fails: r#""Analytic Rules": ["Analytic Rules/SignIns.yml"]"#,
            passes: r#""Analytic Rules": ["Analytic Rules/SignIns.yaml"]"#,
        },
    ),
    error(
        "file-not-text",
        "a file is not UTF-8 text",
        Manual {
            what: "A file holds a byte that is not part of UTF-8 text, mostly an accented letter or a quotation mark \
                   saved in the encoding of one region (Latin-1, Windows-1252).",
            why: "V3 replaces each such byte by the replacement character, and the letter is lost in the package.",
            remedy: "save the file as UTF-8, or as UTF-16 or UTF-32 with a byte order mark",
            fails: "byte E9 for the last letter of `café`",
            passes: "bytes C3 A9 for the last letter of `café`",
        },
    ),
    error(
        "file-unreadable",
        "a file cannot be read",
        Manual {
            what: "The disk refuses a file of the solution, or the file is far larger than content ever is.",
            why: "Without it the package would not be whole.",
            remedy: "make it a readable file of sensible size",
            fails: "Analytic Rules/SignIns.yaml, readable by no one",
            passes: "Analytic Rules/SignIns.yaml, readable by all",
        },
    ),
];
