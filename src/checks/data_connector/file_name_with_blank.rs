//! The file name of a data connector holds a blank or special character.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-connector-file-name-with-blank",
    severity: Severity::Warning,
    summary: "the file name of a data connector holds a blank or special character",
    toolkit: None,
    manual: Manual {
        what: "The file name of a listed data connector holds others than letters, digits, `_`, `-` and `.`.",
        why: "Reviewers ask for `ProviderNameApplianceName.json` without blanks, as the validator of data \
              connectors did before.",
        remedy: "rename the file, and the entry in the data file",
        fails: "Data Connectors/Contoso Audit.json",
        passes: "Data Connectors/ContosoAudit.json",
    },
    run: Run::Content(KINDS, check),
};

fn check(connector: &Content<'_>, findings: &mut Findings) {
    let name = connector.file.name();
    let is_usual = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '.');
    if let Some(letter) = name.chars().find(|letter| !is_usual(*letter)) {
        findings.push(connector.file.entry.clone(), format!("the file name `{name}` holds `{letter}`"));
    }
}
