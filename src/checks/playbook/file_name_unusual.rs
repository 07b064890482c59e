//! The file name of a playbook is long or has unusual characters.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-file-name-unusual",
    severity: Severity::Warning,
    summary: "the file name of a playbook is long or has unusual characters",
    toolkit: None,
    manual: Manual {
        what: "The file name of a listed playbook is longer than 80 characters or holds others than letters, \
               digits, `_`, `-` and `.`, or the folder that it lies in holds others than letters, digits, `_` and \
               `-`. Written guidance does not name the last for folders; published playbooks have it.",
        why: "Reviewers ask for such names; the name becomes part of the deployment button's address.",
        remedy: "rename the file, and the entry in the data file",
        fails: "Playbooks/BlockUser/azure deploy.json",
        passes: "Playbooks/BlockUser/azuredeploy.json",
    },
    run: Run::Content(KINDS, check),
};

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    let name = playbook.file.name();
    let is_usual = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '.');
    if name.chars().count() > 80 {
        findings.push(playbook.file.entry.clone(), format!("the file name `{name}` is longer than 80 characters"));
    } else if let Some(letter) = name.chars().find(|letter| !is_usual(*letter)) {
        findings.push(playbook.file.entry.clone(), format!("the file name `{name}` holds `{letter}`"));
    }
    let folder =
        playbook.file.path.rsplit(['/', '\\']).nth(1).filter(|folder| *folder != "Playbooks").unwrap_or_default();
    if let Some(letter) = folder.chars().find(|letter| !is_usual(*letter) || *letter == '.') {
        findings.push(playbook.file.entry.clone(), format!("the folder `{folder}` holds `{letter}`"));
    }
}
