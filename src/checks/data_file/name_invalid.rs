//! The name of a solution holds more than letters, digits and blanks.

use crate::checks::{Check, Findings, Manual, Run, Source, detection};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-file-name-invalid",
    severity: Severity::Warning,
    summary: "the name of a solution holds more than letters, digits and blanks",
    toolkit: None,
    manual: Manual {
        what: "A `Name` that holds other characters than letters, digits and blanks, or has more than 100 characters. \
               That it goes with the name of the folder is looked at by packaging.",
        why: "The name becomes that of folders, variables and resources; other characters break links and scripts.",
        remedy: "write letters, digits and blanks",
        fails: r#""Name": "Contoso: sign-ins""#,
        passes: r#""Name": "Contoso sign-ins""#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(data) = &source.survey.data_file else { return };
    let Some((node, name)) = data.root.get("Name").and_then(detection::text) else { return };
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || letter == ' ';
    if let Some(other) = name.chars().find(|letter| !is_plain(*letter)) {
        findings.push(data.place(node), format!("`Name` holds the character `{other}`"));
    } else if name.len() > 100 {
        findings.push(data.place(node), "`Name` has more than 100 characters");
    }
}
