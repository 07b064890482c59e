//! The data file lacks a member.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-file-member-missing",
    severity: Severity::Warning,
    summary: "the data file lacks a member",
    toolkit: None,
    manual: Manual {
        what: "A data file without `Logo`, `Description` or `BasePath`. `Name`, `Author`, `Metadata` and `Version` are \
               reported by packaging; `TemplateSpec` and `Is1PConnector`, which written guidance asks for, are not \
               asked for here: the packager of today stops at the second, and the package does not depend on the \
               first.",
        why: "Reviewers ask for it; without logo and description the solution is bare in Content Hub.",
        remedy: "add the member",
        fails: r#""Name": "Contoso""#,
        passes: r#""Name": "Contoso",
"Description": "…""#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(data) = &source.survey.data_file else { return };
    for name in ["Logo", "Description", "BasePath"] {
        if data.root.get_some(name).is_none() {
            let message = format!("the data file has no `{name}`");
            findings.push_with_help(Place::start_of(&data.file), message, format!("add `\"{name}\": …`"));
        }
    }
}
