//! Two playbooks of a solution have one content id.

use std::collections::BTreeMap;

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;
use crate::solution::playbook::content_id;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-folder-shared",
    severity: Severity::Warning,
    summary: "two playbooks of a solution have one content id",
    toolkit: None,
    manual: Manual {
        what: "Two listed playbooks, custom connectors or function apps lie in one folder, or in folders of one name, \
               letter case ignored. Of folders such as `alert-trigger` the name of the folder around them counts too.",
        why: "The name of the folder is the content id. V3 packages both under the one id, so that they share their \
              variables, and two resources of the package have one name: the deployment refuses it, or only one of \
              the two is installed.",
        remedy: "move each playbook to a folder of its own name",
        fails: r#""Playbooks": ["Playbooks/Block/azuredeploy.json", "Playbooks/Alerts/Block/azuredeploy.json"]"#,
        passes: r#""Playbooks": ["Playbooks/Block/azuredeploy.json", "Playbooks/BlockOnAlert/azuredeploy.json"]"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let mut first = BTreeMap::new();
    for listed in source.survey.listed.iter().filter(|listed| listed.kind == ContentKind::Playbook) {
        let Some(id) = content_id(&listed.file.path) else { continue };
        let earlier = *first.entry(id.to_lowercase()).or_insert(&listed.file.path);
        // A file that is listed twice is `data-file-entry-repeated`.
        if *earlier != listed.file.path {
            findings.push(listed.file.entry.clone(), format!("`{earlier}` has the content id `{id}` too"));
        }
    }
}
