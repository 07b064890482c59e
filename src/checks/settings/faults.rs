//! The faults of the settings themselves: the pages of their manual. They are reported while the settings are read.

use crate::checks::{Check, Manual, Run};
use crate::diagnostics::Severity;

/// The faults, in the order of `explain --list`.
pub const FAULTS: &[Check] = &[
    Check {
        id: "toml-syntax",
        severity: Severity::Error,
        summary: "a TOML file cannot be read",
        toolkit: None,
        manual: Manual {
            what: "The file of settings is not TOML: text is not in quotes, or a bracket or an equals sign is missing.",
            why: "Without its settings a run would report what the user chose not to see.",
            remedy: "write tables as `[name]` or `[[name]]`, and members as `name = \"text\"`",
            fails: "[severity]\nanalytic-rule-without-tactics = off",
            passes: "[severity]\nanalytic-rule-without-tactics = \"off\"",
        },
        run: Run::Settings,
    },
    Check {
        id: "settings-invalid",
        severity: Severity::Error,
        summary: "the settings hold what has no meaning there",
        toolkit: None,
        manual: Manual {
            what: "A table other than `[severity]` and `[[ignore]]`, a severity other than `error`, `warning` and `off`, \
                   a member of an entry other than `check`, `path` and `reason`, an entry without check or path, or a \
                   path that is no pattern.",
            why: "What is not understood has no effect, and its author believes that it has.",
            remedy: "write `[severity]` with `<id> = \"error\"`, `\"warning\"` or `\"off\"`, and `[[ignore]]` with `check`, \
                     `path` and `reason`",
            fails: "[severity]\nanalytic-rule-without-tactics = \"fatal\"",
            passes: "[severity]\nanalytic-rule-without-tactics = \"error\"",
        },
        run: Run::Settings,
    },
    Check {
        id: "settings-check-unknown",
        severity: Severity::Error,
        summary: "the settings name a check that does not exist",
        toolkit: None,
        manual: Manual {
            what: "An id in the settings that is no check. What packaging itself reports cannot be set either: a \
                   solution with such a fault loses content, whatever its author thinks of it.",
            why: "The entry has no effect: the findings that it is meant for are reported as before.",
            remedy: "write the id as it stands in brackets in a report, or as `explain --list` lists it",
            fails: "[severity]\nanalytic-rule-without-tactic = \"off\"",
            passes: "[severity]\nanalytic-rule-without-tactics = \"off\"",
        },
        run: Run::Settings,
    },
    Check {
        id: "settings-ignore-without-reason",
        severity: Severity::Error,
        summary: "an entry of the settings ignores findings without a reason",
        toolkit: None,
        manual: Manual {
            what: "An entry of `[[ignore]]` without `reason`, or with a blank one. It ignores all the same.",
            why: "Whoever meets the entry later can neither tell whether it still holds, nor whom to ask.",
            remedy: "add `reason = \"…\"`: why the finding is right as it is",
            fails: "[[ignore]]\ncheck = \"analytic-rule-name-long\"\npath = \"Solutions/Contoso/**\"",
            passes: "[[ignore]]\ncheck = \"analytic-rule-name-long\"\npath = \"Solutions/Contoso/**\"\n\
                     reason = \"the names are trade marks\"",
        },
        run: Run::Settings,
    },
    Check {
        id: "settings-ignore-stale",
        severity: Severity::Warning,
        summary: "an entry of the settings ignores nothing any more",
        toolkit: None,
        manual: Manual {
            what: "An entry of `[[ignore]]` that no finding of the run fits, although everything below the fixed part of \
                   its path was checked. Runs with `--select` or `--ignore` do not tell: the finding may be one that was \
                   left out. Nor does an entry for a check that was skipped.",
            why: "The fault was mended, or the path is misspelled. In the one case the entry may hide a new fault one \
                  day, in the other it hides nothing.",
            remedy: "remove the entry, or mend its path",
            fails: "path = \"Solutions/Contoso/Analytical Rules/**\"",
            passes: "path = \"Solutions/Contoso/Analytic Rules/**\"",
        },
        run: Run::Settings,
    },
];
