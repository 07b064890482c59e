//! A variable of a content template is not used.

use crate::checks::{Check, Findings, Levels, Manual, Run};
use crate::diagnostics::{Place, Severity};
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "expression-variable-unused",
    severity: Severity::Warning,
    summary: "a variable of a content template is not used",
    toolkit: None,
    manual: Manual {
        what: "A variable of a content template or of a nested deployment that none of its own expressions uses. Those of the solution template are `template-variable-unused`.",
        why: "What is not used misleads the reader.",
        remedy: "use the variable, or remove it",
        fails: r#""mainTemplate": { "variables": { "spare": … }, "resources": [] }"#,
        passes: r#""mainTemplate": { "variables": { "name": … }, "resources": [ { "name": "[[variables('name')]" } ] }"#,
    },
    run: Run::Levels(check),
};

/// Variables that the packager writes into templates of playbooks and connections, needed or not; a number follows.
const WRITTEN: [&str; 10] = [
    "_dataConnectorContentIdConnections",
    "EGTopicResourceId",
    "EgSubscriptionResourceId",
    "blobRoleAssignmentResourceId",
    "dlqRoleAssignmentResourceId",
    "notificationQueueRoleAssignmentResourceId",
    "playbookContentId",
    "workspace-location-inline",
    "workspace-name",
    "workspaceResourceId",
];

fn check(levels: &Levels, findings: &mut Findings) {
    let uses = levels.uses("variables");
    for (level, uses) in levels.levels.iter().zip(&uses).skip(1).filter(|(_, uses)| !uses.is_computed) {
        let declared = level.template.get("variables").into_iter().flat_map(Node::members);
        for member in declared.filter(|member| !uses.names.contains(&member.key.to_lowercase())) {
            let message = format!("the {} does not use its variable `{}`", level.name(), member.key);
            let place = Place::new(levels.file, member.key_span);
            let stem = member.key.trim_end_matches(|letter: char| letter.is_ascii_digit());
            if WRITTEN.contains(&stem) {
                findings.push_known(place, message, "the packager writes it into every template of its kind");
            } else {
                findings.push(place, message);
            }
        }
    }
}
