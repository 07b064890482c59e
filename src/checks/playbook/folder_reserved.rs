//! A playbook lies in a folder named like a variable of the package.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;
use crate::solution::playbook::content_id;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-folder-reserved",
    severity: Severity::Warning,
    summary: "a playbook lies in a folder named like a variable of the package",
    toolkit: None,
    manual: Manual {
        what: "The folder of a listed playbook is called `email`, `solutionId`, `workspaceResourceId`, `blanks`, \
               `TemplateEmptyArray`, `TemplateEmptyObject` or `TemplateNullVariable`, letter case ignored.",
        why: "The name of the folder is a variable of the package, and variables of these names are there already: the \
              first stays, and the solution depends on a playbook whose id is the mail address of the author, say.",
        remedy: "give the folder a name that says what the playbook does",
        fails: r#""Playbooks": ["Playbooks/Email/azuredeploy.json"]"#,
        passes: r#""Playbooks": ["Playbooks/SendEmail/azuredeploy.json"]"#,
    },
    run: Run::Solution(check),
};

/// Variables that packages have of themselves (spec driver §3, common-1 §8).
const VARIABLES: [&str; 7] = [
    "email",
    "solutionId",
    "workspaceResourceId",
    "blanks",
    "TemplateEmptyArray",
    "TemplateEmptyObject",
    "TemplateNullVariable",
];

fn check(source: &Source<'_>, findings: &mut Findings) {
    for listed in source.survey.listed.iter().filter(|listed| listed.kind == ContentKind::Playbook) {
        let id = content_id(&listed.file.path).unwrap_or_default();
        if let Some(variable) = VARIABLES.iter().find(|variable| variable.eq_ignore_ascii_case(&id)) {
            let message = format!("the content id `{id}` is the name of the package's variable `{variable}`");
            findings.push(listed.file.entry.clone(), message);
        }
    }
}
