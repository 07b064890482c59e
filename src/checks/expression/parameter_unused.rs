//! A parameter of a content template is not used.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::checks::declarations::PARAMETER;
use crate::checks::{Check, Findings, Levels, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Member;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "expression-parameter-unused",
    severity: Severity::Warning,
    summary: "a parameter of a content template is not used",
    toolkit: None,
    manual: Manual {
        what: "A parameter of a content template or of a nested deployment that none of its own expressions uses. A placeholder such as `{{name}}` uses a parameter too. Those of the solution template are `template-parameter-unused`.",
        why: "What is not used misleads the reader, and a parameter without default must be given all the same.",
        remedy: "use the parameter, or remove it",
        fails: r#""mainTemplate": { "parameters": { "spare": … }, "resources": [] }"#,
        passes: r#""mainTemplate": { "parameters": { "name": … }, "resources": [ { "name": "[[parameters('name')]" } ] }"#,
    },
    run: Run::Levels(check),
};

/// Parameters that the packager writes into templates of connections (spec ccf), needed or not.
const WRITTEN: [&str; 6] =
    ["AuthorizationCode", "connectorDefinitionName", "guidValue", "innerWorkspace", "redirectUri", "workspace"];

static PLACEHOLDER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\{\{([^{}]+)\}\}").expect("the pattern is well formed"));

fn placeholders(text: &str) -> BTreeSet<&str> {
    PLACEHOLDER.captures_iter(text).map(|found| found.extract::<1>().1[0]).collect()
}

fn check(levels: &Levels, findings: &mut Findings) {
    let known = |member: &Member| {
        WRITTEN.contains(&member.key.as_str()).then_some("the packager writes it into every template of connections")
    };
    PARAMETER.report_unused(levels, placeholders, known, findings);
}
