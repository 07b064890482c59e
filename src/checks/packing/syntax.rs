//! Faults of the syntax of JSON, TOML and YAML.

use super::error;
use crate::checks::{Check, Manual};

/// What V3 does with YAML that cannot be read.
const LIST_CUT: &str = "V3 prints a line, leaves out this file and all further files of the list, and writes the \
                        package without them.";

pub(super) const FAULTS: &[Check] = &[
    error(
        "json-syntax",
        "a JSON file cannot be read",
        Manual {
            what: "A comma, quote or bracket is missing or too many, an escape is unknown, or a name stands twice in \
                   an object in different letter case. Comments and a comma behind the last member are allowed.",
            why: "V3 takes a file of the lists that it cannot read as JSON for the query of a parser, leaves it out, \
                  or stops, depending on the kind of content.",
            remedy: "correct the syntax at the place; the cause often stands at the end of the line before",
            fails: "{\n  \"version\": \"Notebook/1.0\"\n  \"items\": []\n}",
            passes: "{\n  \"version\": \"Notebook/1.0\",\n  \"items\": []\n}",
        },
    ),
    error(
        "yaml-syntax",
        "a YAML file cannot be read",
        Manual {
            what: "A line is not YAML: there is no blank behind the colon of a key, a key is indented differently \
                   from those beside it, or a value begins with a character that means something else (`@`, `` ` ``, \
                   `%`, `*`, `&`, `!`, `- `).",
            why: LIST_CUT,
            remedy: "correct the line as the message says; text with special characters is safe in quotes",
            fails: "name: Rare sign-in\nseverity:High\nkind: Scheduled",
            passes: "name: Rare sign-in\nseverity: High\nkind: Scheduled",
        },
    ),
    error(
        "yaml-colon-in-value",
        "an unquoted value contains a colon",
        Manual {
            what: "A colon with a blank or the end of the line behind it stands within a value that is not in quotes.",
            why: LIST_CUT,
            remedy: "put the whole value in quotes",
            fails: "name: Contoso: rare sign-in",
            passes: "name: 'Contoso: rare sign-in'",
        },
    ),
    error(
        "yaml-tab-indentation",
        "a line is indented with a tab",
        Manual {
            what: "A tab stands where YAML wants blanks as indentation, before a key or within a block such as a \
                   query below `query: |`.",
            why: LIST_CUT,
            remedy: "replace the tab with blanks",
            fails: "query: |\n  SigninLogs\n\t| take 10",
            passes: "query: |\n  SigninLogs\n  | take 10",
        },
    ),
    error(
        "yaml-block-indentation",
        "a block begins with a blank line that is indented too deep",
        Manual {
            what: "The first line of a block below `|` or `>` is blank, and has more blanks than the indentation of \
                   the text below it.",
            why: LIST_CUT,
            remedy: "remove the blanks of this line",
            fails: "query: |\n      \n  SigninLogs\n  | take 10",
            passes: "query: |\n\n  SigninLogs\n  | take 10",
        },
    ),
    error(
        "yaml-duplicate-key",
        "a key stands twice in one mapping",
        Manual {
            what: "The same key, in the same letter case, stands twice in one mapping.",
            why: LIST_CUT,
            remedy: "remove one of the two",
            fails: "severity: High\nname: Rare sign-in\nseverity: Low",
            passes: "severity: High\nname: Rare sign-in",
        },
    ),
    error(
        "yaml-unclosed-quote",
        "text in quotes is not closed",
        Manual {
            what: "A quote is opened and nowhere closed, so that the rest of the file would be text.",
            why: LIST_CUT,
            remedy: "put the closing quote",
            fails: "name: 'Rare sign-in\nseverity: High",
            passes: "name: 'Rare sign-in'\nseverity: High",
        },
    ),
    error(
        "yaml-text-after-quote",
        "text stands behind a closing quote",
        Manual {
            what: "A value begins with a quote, and goes on behind the next one. Mostly the second is meant as a part \
                   of the text, such as an apostrophe.",
            why: LIST_CUT,
            remedy: "within single quotes write `''` for `'`, within double quotes `\\\"` for `\"`",
            fails: "name: 'Contoso's first rule'",
            passes: "name: 'Contoso''s first rule'",
        },
    ),
    error(
        "yaml-quoted-indentation",
        "text in double quotes goes on in a line that is not indented",
        Manual {
            what: "Text in double quotes has several lines, and one of them is not indented deeper than its key. \
                   Mostly the closing quote is missing.",
            why: LIST_CUT,
            remedy: "put the closing quote, or indent the further lines",
            fails: "name: \"Rare sign-in\nkind: \"Scheduled\"",
            passes: "name: \"Rare sign-in\"\nkind: \"Scheduled\"",
        },
    ),
    error(
        "yaml-unknown-escape",
        "double quotes hold an escape that YAML does not know",
        Manual {
            what: "A backslash in double quotes begins an escape. Patterns and paths are full of backslashes that \
                   are none.",
            why: LIST_CUT,
            remedy: "write a backslash as `\\\\`, or put the text in single quotes",
            fails: r#"pattern: "\d+""#,
            passes: r"pattern: '\d+'",
        },
    ),
    error(
        "yaml-unclosed-bracket",
        "a bracket is not closed",
        Manual {
            what: "A `[` or `{` begins a list or mapping, and is not closed, or a comma in it is missing. A text may \
                   also just begin with it.",
            why: LIST_CUT,
            remedy: "put the missing bracket or comma; put text that begins with a bracket in quotes",
            fails: "tactics: [Persistence, Impact\nseverity: High",
            passes: "tactics: [Persistence, Impact]\nseverity: High",
        },
    ),
    error(
        "yaml-text-after-bracket",
        "text stands behind a closing bracket",
        Manual {
            what: "A value begins with `[` or `{`, and goes on behind the bracket that closes it.",
            why: LIST_CUT,
            remedy: "put a value that begins with a bracket in quotes",
            fails: "name: [Preview] Rare sign-in",
            passes: "name: '[Preview] Rare sign-in'",
        },
    ),
    error(
        "yaml-collection-as-key",
        "text that begins with a brace is taken for a mapping",
        Manual {
            what: "A mapping or a list stands where a key is expected. This is what `{{Account}}` means where a value \
                   begins with it.",
            why: "V3 reads it, fails when it writes the template, and leaves an empty `mainTemplate.json`.",
            remedy: "put the text in quotes",
            fails: "alertDisplayNameFormat: {{Account}} signed in",
            passes: "alertDisplayNameFormat: '{{Account}} signed in'",
        },
    ),
    error(
        "yaml-unknown-anchor",
        "an alias names an anchor that is not there",
        Manual {
            what: "A value begins with `*`, which stands for the value marked with `&` and the same name, and no such \
                   value stands before it, or the alias stands within it.",
            why: LIST_CUT,
            remedy: "put text that begins with `*` in quotes, or correct the name",
            fails: "query: *Rare sign-ins*",
            passes: "query: '*Rare sign-ins*'",
        },
    ),
    error(
        "yaml-alias-expansion",
        "anchors and aliases make a file larger than it may be",
        Manual {
            what: "Aliases of aliases multiply a small file into more than 16 MiB.",
            why: "A file of a few lines could fill the memory. No content needs this.",
            remedy: "write the values out",
            fails: "a: &a [x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, …",
            passes: "a: [x, x, x, x, x, x, x, x]",
        },
    ),
    error(
        "yaml-tag-mismatch",
        "a value is not of the type that its tag gives",
        Manual {
            what: "`!!int`, `!!float`, `!!bool` or another tag stands before a value that is none of that type.",
            why: LIST_CUT,
            remedy: "remove the tag, or write a value that suits it",
            fails: "triggerThreshold: !!int none",
            passes: "triggerThreshold: 0",
        },
    ),
    error(
        "yaml-long-key",
        "a key is longer than 1024 characters",
        Manual {
            what: "The text before a colon is longer than 1024 characters; mostly it is no key at all, but text in \
                   which a colon stands.",
            why: LIST_CUT,
            remedy: "put text with a colon in quotes; for a true key, write `? ` before it and the `:` on the next line",
            fails: "let table = datatable(…) [ … ]: …",
            passes: "query: |\n  let table = datatable(…) [ … ]: …",
        },
    ),
    error(
        "yaml-nesting",
        "a file is nested too deep",
        Manual {
            what: "Lists and mappings stand in each other more levels deep than any content does.",
            why: "A file of brackets alone could exhaust the memory of a program that reads it.",
            remedy: "flatten the document",
            fails: "a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…",
            passes: "a: [1, 2, 3]",
        },
    ),
];
