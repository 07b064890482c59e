//! A flag of the data file is not true or false.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;
use crate::source::Value;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-file-flag-not-boolean",
    severity: Severity::Warning,
    summary: "a flag of the data file is not true or false",
    toolkit: None,
    manual: Manual {
        what: "A `TemplateSpec` that is not `true` or `false`. `Is1PConnector` is reported by packaging. Which \
               of both it is is not looked at: written guidance contradicts itself, and the package does not \
               depend on it.",
        why: "Reviewers ask for `true` or `false` without quotes.",
        remedy: "write `\"TemplateSpec\": false`",
        fails: r#""TemplateSpec": "false""#,
        passes: r#""TemplateSpec": false"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(data) = &source.survey.data_file else { return };
    let Some(flag) = data.root.get("TemplateSpec") else { return };
    if !matches!(flag.value, Value::Bool(_)) {
        findings.push(data.place(flag), "`TemplateSpec` is neither `true` nor `false`");
    }
}
