//! A playbook in a folder of its own has no README.md.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-without-readme",
    severity: Severity::Warning,
    summary: "a playbook in a folder of its own has no README.md",
    toolkit: None,
    manual: Manual {
        what: "A listed playbook `Playbooks/NAME/azuredeploy.json` without a `README.md` in its folder, \
               letter case ignored.",
        why: "Reviewers ask for one with what the playbook does, what it needs, how it is deployed and what \
              is left to do then.",
        remedy: "add a `README.md` to the folder of the playbook",
        fails: "Playbooks/BlockUser/azuredeploy.json",
        passes: "Playbooks/BlockUser/azuredeploy.json and Playbooks/BlockUser/README.md",
    },
    run: Run::Content(KINDS, check),
};

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    let Some((folder, name)) = playbook.file.path.rsplit_once('/') else { return };
    if !name.eq_ignore_ascii_case("azuredeploy.json") || !folder.contains('/') {
        return;
    }
    if !playbook.source.files.list(folder).iter().any(|name| name.eq_ignore_ascii_case("readme.md")) {
        findings.push(playbook.file.entry.clone(), format!("there is no `{folder}/README.md`"));
    }
}
